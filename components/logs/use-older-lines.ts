import { useEffect, useRef } from 'react'
import type { LogSession } from '@/lib/client/logs/log-session.ts'
import type { Timestamp } from '@/lib/core/logs/timestamp.ts'
import type { LogViewport } from './log-viewport.ts'
import { useLogState } from './use-log-state.ts'
import { useSightValue } from './use-log-viewport.ts'

/**
 * Reads further back as one scrolls up into what is not complete: a step for each time that one goes further up. Whoever is
 * there before it is known whether there is more is not forgotten. `looking`: what is in sight is not yet what was asked for.
 */
export function useOlderLines(session: LogSession, viewport: LogViewport, looking: boolean): void {
  const top = useSightValue(viewport, ({ following, rows }) => {
    const first = rows.find(({ row }) => row.type === 'line' && row.id !== null)?.row
    return following || first?.type !== 'line' ? null : (first.id?.timestamp ?? null)
  })
  const { completeFrom, busy } = useLogState(session, ({ older }) => ({
    completeFrom: older.completeFrom,
    busy: older.loading !== null || older.problem !== null,
  }))
  /** How far up one was when a step was asked for last. */
  const askedAt = useRef<Timestamp | null>(null)
  useEffect(() => {
    if (top === null) askedAt.current = null
    if (top === null || looking || busy || completeFrom === null || top > completeFrom) return
    if (askedAt.current !== null && top >= askedAt.current) return
    askedAt.current = top
    session.loadOlder(false)
  }, [session, top, looking, completeFrom, busy])
}
