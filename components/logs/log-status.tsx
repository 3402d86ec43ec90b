import type { ReactNode } from 'react'
import type { LogSession } from '@/lib/client/logs/log-session.ts'
import type { LogViewport } from './log-viewport.ts'
import { OlderStatus } from './older-status.tsx'
import type { RowWriter } from './row-writer.ts'
import { type LogCourse, StatusLine } from './status-line.tsx'
import { useSampledLogState } from './use-log-state.ts'
import { useSightValue } from './use-log-viewport.ts'

/** Figures change no more often than one can read them. Units: milliseconds */
const everyMs = 250

/** The status line of a session's log. */
export function LogStatus({
  session,
  viewport,
  writer,
  course,
  filtered,
  selectedRows,
  coverage,
}: {
  readonly session: LogSession
  readonly viewport: LogViewport
  readonly writer: RowWriter
  readonly course: LogCourse
  readonly filtered: boolean
  readonly selectedRows: number
  /** How much of several sources is read; null: there is one. */
  readonly coverage: ReactNode
}) {
  const state = useSampledLogState(session, everyMs)
  const day = useSightValue(viewport, ({ rows }) => {
    const first = rows.find(({ row }) => row.type === 'line' && row.id !== null)?.row
    const timestamp = first?.type === 'line' ? (first.id?.timestamp ?? null) : null
    return timestamp === null ? null : `${writer.dayInWords(timestamp)}, ${writer.zone(timestamp)}`
  })
  return (
    <StatusLine
      {...{ state, course, filtered, selectedRows, day, coverage }}
      older={<OlderStatus session={session} older={state.older} />}
    />
  )
}
