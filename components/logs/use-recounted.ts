import { useEffect, useState } from 'react'
import type { LogSession, LogSessionState } from '@/lib/client/logs/log-session.ts'

/** The lines themselves come first. Units: milliseconds */
const firstAfterMs = 150

/** Counted again no more often than this, and for no more than a part of the time. Units: milliseconds */
const everyMs = 500
const partMax = 1 / 20

const nothingMore = () => ''

/**
 * What the Worker counts over all rows shown, counted anew while the log changes. Null: nothing is known yet.
 *
 * `count` must be the same function as long as the same is counted; `alsoOn` names, in words, what else of the state it
 * depends on.
 */
export function useRecounted<Counts>(
  session: LogSession,
  count: () => Promise<Counts | null>,
  alsoOn: (state: LogSessionState) => string = nothingMore,
): Counts | null {
  const [counts, setCounts] = useState<Counts | null>(null)
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | null = null
    let left = false
    let counted = ''
    let delayMs = firstAfterMs
    const nowAt = () => {
      const state = session.getState()
      return `${state.log} ${state.filters} ${state.generation} ${state.rows} ${alsoOn(state)}`
    }
    const countNow = async () => {
      const state = nowAt()
      const askedMs = performance.now()
      const found = await count()
      if (left) return
      timer = null
      counted = state
      // Where there was nothing to count, how long the answer took says nothing.
      delayMs = found === null ? everyMs : Math.max(everyMs, (performance.now() - askedMs) / partMax)
      setCounts(() => found)
      changed()
    }
    const changed = () => {
      if (timer === null && nowAt() !== counted) timer = setTimeout(countNow, delayMs)
    }
    const unsubscribe = session.subscribe(changed)
    changed()
    return () => {
      left = true
      unsubscribe()
      if (timer !== null) clearTimeout(timer)
    }
  }, [session, count, alsoOn])
  return counts
}
