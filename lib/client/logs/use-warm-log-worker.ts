import { useEffect } from 'react'
import { warmLogWorker } from '../worker/log-worker-port.ts'

/** First what is on the screen, then what may be wanted next: a log takes this long to be read. Units: milliseconds */
const warmAfterMs = 1_000

/** Has a Worker ready for the next log that is opened here. `place`: what the screen shows; at each change another is made ready. */
export function useWarmLogWorker(place: string): void {
  useEffect(() => {
    const timer = setTimeout(() => place !== '' && warmLogWorker(), warmAfterMs)
    return () => clearTimeout(timer)
  }, [place])
}
