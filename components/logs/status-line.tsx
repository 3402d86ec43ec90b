import type { ReactNode } from 'react'
import type { LogSessionState } from '@/lib/client/logs/log-session.ts'
import type { TerminatedState } from '@/lib/core/pods/pod.ts'
import { countOf, formatBytes, formatCount, formatRate } from '@/lib/core/view/amounts.ts'
import { describeTermination } from '@/lib/core/view/describe-event.ts'
import { classNames } from '../ui/class-names.ts'

/** What is known of a log beforehand: whether lines to come were asked for, and how its run ended. */
export type LogCourse = { readonly followed: boolean; readonly over: TerminatedState | null }

/** Says in words what is on the screen and whether more is coming: coverage, amount, gaps. */
export function StatusLine({
  state,
  course,
  filtered,
  selectedRows,
  day,
  coverage,
  older,
}: {
  readonly state: LogSessionState
  readonly course: LogCourse
  readonly filtered: boolean
  readonly selectedRows: number
  /** The day and zone of the times in sight. */
  readonly day: string | null
  /** How much of several sources is read; null: there is one. */
  readonly coverage: ReactNode
  /** What there is to say and to do about lines before those that are here. */
  readonly older: ReactNode
}) {
  const live = state.phase === 'live' && course.followed
  const well = live && !isResuming(state)
  return (
    <footer className="flex h-6 shrink-0 items-center gap-3 overflow-hidden border-t border-line bg-panel px-3 text-xs whitespace-nowrap text-faint tabular-nums">
      <span className={classNames('inline-flex items-center gap-1.5', toneOf(state, well))}>
        <span aria-hidden className={classNames('size-1.5 rounded-full border border-current', well && 'bg-current')} />
        {coverage !== null && (live || state.phase === 'ended') ? coverage : phaseWords(state, course)}
      </span>
      <span>
        {filtered ? `${formatCount(state.rows)} of ${countOf(state.stored, 'row')}` : countOf(state.lines, 'line')}
      </span>
      {state.gaps === 0 ? null : <span className="text-warn">{countOf(state.gaps, 'gap')}</span>}
      {live ? <span>{formatRate(state.linesPerSecond)}</span> : null}
      <span>{formatBytes(state.bytes)}</span>
      {older}
      <span className="grow" />
      {selectedRows === 0 ? null : <span className="text-ink">{countOf(selectedRows, 'row')} selected</span>}
      {day === null ? null : <span className="max-wide:hidden">{day}</span>}
    </footer>
  )
}

function toneOf(state: LogSessionState, well: boolean): string | false {
  if (well) return 'text-ok'
  return (state.phase === 'reconnecting' || isResuming(state)) && 'text-warn'
}

/** Whether the way to some of the containers is lost. */
function isResuming({ phase, sources }: LogSessionState): boolean {
  return phase === 'live' && sources.some((source) => source.phase === 'resuming')
}

/** What the log is doing, in words. */
export function phaseWords(state: LogSessionState, { followed, over }: LogCourse): string {
  const { phase, sources } = state
  switch (phase) {
    case 'idle':
    case 'opening':
      return 'Opening'
    case 'live':
      return followed ? liveWords(isResuming(state)) : 'Reading'
    case 'reconnecting':
      return 'Connection lost, trying again'
    case 'failed':
      return 'Could not be read'
    case 'ended':
      return endWords(sources, over)
    default:
      return phase satisfies never
  }
}

function liveWords(resuming: boolean): string {
  return resuming ? 'Connection to the cluster lost, trying again' : 'Live'
}

function endWords(sources: LogSessionState['sources'], over: TerminatedState | null): string {
  const last = sources.at(-1)
  switch (last?.closeReason) {
    case 'deleted':
      return 'The pod was deleted'
    case 'forbidden':
      return last.lines === 0 ? 'Not allowed' : 'No longer allowed'
    case 'gave-up':
      return 'Gave up'
    case 'ended':
      return last.termination === null ? 'Ended' : `Ended, ${describeTermination(last.termination)}`
    default:
      return over === null ? 'Not live' : `Ended, ${describeTermination(over)}`
  }
}
