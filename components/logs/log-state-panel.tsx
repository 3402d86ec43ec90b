import type { ReactNode } from 'react'
import type { LogSessionState } from '@/lib/client/logs/log-session.ts'
import type { ProblemJson } from '@/lib/core/problems/problem.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { ProblemPanel } from '../ui/problem-panel.tsx'

/** What stands in the place of lines where there are none: opening, empty, filtered away, refused. Null where there are some. */
export function LogStatePanel({
  phase,
  rows,
  lines,
  filtered,
  followed,
  problem,
  looking,
  onRetry,
  onShowAll,
}: {
  readonly phase: LogSessionState['phase']
  readonly rows: number
  readonly lines: number
  readonly filtered: boolean
  readonly followed: boolean
  readonly problem: ProblemJson | null
  /** Whether the line of the link is still being looked for. */
  readonly looking: boolean
  readonly onRetry: () => void
  readonly onShowAll: () => void
}): ReactNode {
  const content = () => {
    if (looking) return <Late>Reading up to the line…</Late>
    if (rows > 0) return null
    if (problem !== null) return <ProblemPanel problem={problem} onRetry={onRetry} />
    if (filtered && lines > 0) {
      return (
        <EmptyState title="No line matches" action={<Button onClick={onShowAll}>Show all lines</Button>}>
          {lines === 1 ? 'The one line is' : `All ${lines.toLocaleString('en')} lines are`} hidden by the filter.
        </EmptyState>
      )
    }
    if (phase === 'idle' || phase === 'opening') return <Late>Opening the log…</Late>
    if (phase === 'reconnecting') return <Late>The connection was lost. Trying again…</Late>
    if (phase === 'ended' || !followed)
      return <EmptyState title="No lines">This run has written nothing here.</EmptyState>
    return (
      <EmptyState title="No lines yet">
        The container has written nothing so far, or its log file was rotated. Lines appear here as they come.
      </EmptyState>
    )
  }
  const shown = content()
  return shown === null ? null : <div className="absolute inset-0 z-10 overflow-auto bg-ground">{shown}</div>
}

/** Words that are only worth saying when it takes a while. */
function Late({ children }: { readonly children: ReactNode }) {
  return <p className="log-late px-6 py-12 text-center text-faint">{children}</p>
}
