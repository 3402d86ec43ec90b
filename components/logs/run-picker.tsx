import { describeRun } from '@/lib/core/pods/describe-run.ts'
import { isCrash, type Run } from '@/lib/core/pods/runs.ts'
import { classNames } from '../ui/class-names.ts'
import { ToneMark } from '../ui/tone-mark.tsx'

/** Chooses among the runs of a container whose log the node still has. A run is named by its restart count. */
export function RunPicker({
  runs,
  chosen,
  onChoose,
}: {
  readonly runs: readonly Run[]
  readonly chosen: number | null
  readonly onChoose: (run: Run) => void
}) {
  if (runs.length === 0 || (runs.length === 1 && runs[0]?.terminated === null)) return null
  return (
    <fieldset aria-label="Run" className="flex items-center rounded-md border border-line-strong">
      {runs.map((run, at) => (
        <button
          key={run.restartCount}
          type="button"
          aria-pressed={run.restartCount === chosen}
          onClick={() => onChoose(run)}
          className={classNames(
            'inline-flex h-[26px] items-center gap-1.5 px-2 text-sm whitespace-nowrap text-soft tabular-nums first:rounded-l-md last:rounded-r-md hover:bg-hover aria-pressed:bg-selected aria-pressed:text-ink touch:h-10',
            at > 0 && 'border-l border-line-strong',
          )}
        >
          <RunLabel run={run} />
        </button>
      ))}
    </fieldset>
  )
}

function RunLabel({ run }: { readonly run: Run }) {
  if (run.terminated === null) return describeRun(run)
  const crashed = isCrash(run.terminated)
  return (
    <>
      <ToneMark tone={crashed ? 'bad' : 'done'} />
      {describeRun(run)}
    </>
  )
}
