import { useCallback } from 'react'
import type { LogSession, LogSessionState } from '@/lib/client/logs/log-session.ts'
import type { LineId } from '@/lib/core/logs/line-id.ts'
import { useRecounted } from './use-recounted.ts'

/** What stands along the log: numbers of equal parts of all its rows, ascending. */
export type LogMarks = {
  readonly parts: number
  readonly found: readonly number[]
  readonly errors: readonly number[]
  readonly gaps: readonly number[]
  /** The marked line; null: there is none, or it is not shown. */
  readonly line: number | null
}

const searchOf = ({ find }: LogSessionState) => (find === null ? '' : `${find.lines} ${find.complete} ${find.text}`)

/** What stands along the log, counted anew while it changes. Null: nothing is known yet, or there is nothing. */
export function useLogMarks(session: LogSession, line: LineId | null, partsMax: number): LogMarks | null {
  const landmarks = useRecounted(
    session,
    useCallback(() => session.landmarks(partsMax), [session, partsMax]),
  )
  const hits = useRecounted(
    session,
    useCallback(() => session.findMarks(partsMax), [session, partsMax]),
    searchOf,
  )
  const place = useRecounted(
    session,
    useCallback(async () => (line === null ? null : session.rowOf(line, null)), [session, line]),
  )
  if (landmarks === null || landmarks.parts === 0) return null
  const { rows } = session.getState()
  const { parts, errors, gaps } = landmarks
  const marked = place?.exact === true && rows > 0 ? Math.min(parts - 1, Math.floor((place.row / rows) * parts)) : null
  // Counted at another time they may be of fewer rows for a moment: they stay where they were in the whole.
  const found = hits === null ? [] : hits.found.map((part) => Math.floor((part * parts) / hits.parts))
  return { parts, found, errors, gaps, line: marked }
}
