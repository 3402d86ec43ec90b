import type { LogSessionState } from '@/lib/client/logs/log-session.ts'
import { writeSelection } from '@/lib/core/links/selection-value.ts'
import type { Pod } from '@/lib/core/pods/pod.ts'
import type { StreamSelection } from '@/lib/core/wire/stream-selection.ts'
import type { ChangeView } from '../logs/use-log-view.ts'
import { ProblemPanel } from '../ui/problem-panel.tsx'
import { NarrowDown } from './narrow-down.tsx'

/** What stands in the way of single selections, while the others go on; of one that is too much, also its parts. */
export function SelectionProblems({
  source,
  selections,
  pods,
  change,
}: {
  readonly source: readonly StreamSelection[]
  readonly selections: LogSessionState['selections']
  readonly pods: readonly Pod[]
  readonly change: ChangeView
}) {
  return selections.map(({ selection: at, problem }) => {
    const named = source[at]
    if (named === undefined || problem === null) return null
    const name = writeSelection(named)
    return (
      <section key={name} aria-label={name} className="shrink-0 border-b border-line">
        <ProblemPanel inline problem={problem} />
        {problem.code === 'too-many-containers' ? (
          <div className="border-l-2 border-bad bg-panel px-3 pb-3 pl-9">
            <NarrowDown
              selection={named}
              pods={pods}
              onChoose={(part) => change({ source: source.with(at, part) }, { push: true, leave: true })}
            />
          </div>
        ) : null}
      </section>
    )
  })
}
