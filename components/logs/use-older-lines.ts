import { useEffect, useRef } from 'react'
import type { LogSession } from '@/lib/client/logs/log-session.ts'
import type { LogViewport } from './log-viewport.ts'
import { useSightValue } from './use-log-viewport.ts'

/** Reads further back as one scrolls up into what is not complete: a step for each time that one goes further up. */
export function useOlderLines(session: LogSession, viewport: LogViewport): void {
  const top = useSightValue(viewport, ({ following, rows }) => {
    const first = rows.find(({ row }) => row.type === 'line' && row.id !== null)?.row
    return following || first?.type !== 'line' ? null : (first.id?.timestamp ?? null)
  })
  const before = useRef(top)
  useEffect(() => {
    const wentUp = top !== null && (before.current === null || top < before.current)
    before.current = top
    const { completeFrom, loading, problem } = session.getState().older
    if (wentUp && loading === null && problem === null && completeFrom !== null && top <= completeFrom)
      session.loadOlder(false)
  }, [session, top])
}
