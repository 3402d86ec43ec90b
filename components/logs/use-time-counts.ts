import { useEffect, useState } from 'react'
import type { LogSession } from '@/lib/client/logs/log-session.ts'
import type { TimeCounts } from '@/lib/core/store/count-by-time.ts'

/** The lines themselves come first. Units: milliseconds */
const firstAfterMs = 150

/** Counted again no more often than this, and for no more than a part of the time. Units: milliseconds */
const everyMs = 500
const partMax = 1 / 20

/** How many lines are shown of each part of the time, counted anew while the log changes. Null: nothing is known yet. */
export function useTimeCounts(session: LogSession, stepsMax: number): TimeCounts | null {
  const [counts, setCounts] = useState<TimeCounts | null>(null)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null
    let left = false
    let counted = ''
    let delayMs = firstAfterMs
    const nowAt = () => {
      const { log, rows, filters, generation } = session.getState()
      return `${log} ${filters} ${generation} ${rows}`
    }
    const count = async () => {
      const state = nowAt()
      const askedMs = performance.now()
      const found = await session.countByTime(stepsMax)
      if (left) return
      timer = null
      counted = state
      delayMs = Math.max(everyMs, (performance.now() - askedMs) / partMax)
      setCounts(found)
      changed()
    }
    const changed = () => {
      if (timer === null && nowAt() !== counted) timer = setTimeout(count, delayMs)
    }
    const unsubscribe = session.subscribe(changed)
    changed()
    return () => {
      left = true
      unsubscribe()
      if (timer !== null) clearTimeout(timer)
    }
  }, [session, stepsMax])
  return counts
}
