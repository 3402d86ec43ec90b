import type { LogSessionState } from '@/lib/client/logs/log-session.ts'
import { writeSelection } from '@/lib/core/links/selection-value.ts'
import type { StreamSelection } from '@/lib/core/wire/stream-selection.ts'
import { ProblemPanel } from '../ui/problem-panel.tsx'

/** What stands in the way of single selections, while the others go on. */
export function SelectionProblems({
  source,
  selections,
}: {
  readonly source: readonly StreamSelection[]
  readonly selections: LogSessionState['selections']
}) {
  return selections.map((selection, at) => {
    const named = source[at]
    const problem = selection?.problem ?? null
    if (named === undefined || problem === null) return null
    return (
      <section key={writeSelection(named)} aria-label={writeSelection(named)}>
        <ProblemPanel inline problem={problem} />
      </section>
    )
  })
}
