import { useEffect } from 'react'
import { warmLogWorker } from '@/lib/client/worker/log-worker-port.ts'

/** First what is on the screen, then what may be wanted next: a person takes longer than this to choose. Units: milliseconds */
const warmAfterMs = 1_000

/** Has the screen of a log and a Worker ready for the next one that is opened here. `place`: what the screen shows now. */
export function useWarmLogScreen(place: string): void {
  useEffect(() => {
    const timer = setTimeout(() => {
      if (place === '') return
      warmLogWorker()
      // Its code and style. Where they cannot be had now, the click asks for them again and says why.
      import('./pod-screen.tsx').catch(() => {})
    }, warmAfterMs)
    return () => clearTimeout(timer)
  }, [place])
}
