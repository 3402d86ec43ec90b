import { CircleAlert } from 'lucide-react'
import { describeMissingRight } from '@/lib/core/problems/describe-missing-right.ts'
import type { ProblemJson } from '@/lib/core/problems/problem.ts'
import { Button } from './button.tsx'
import { classNames } from './class-names.ts'
import { MissingRight } from './missing-right.tsx'

/** What a person needs to know of a problem. */
export type ProblemWords = Pick<ProblemJson, 'title' | 'detail' | 'hint' | 'missing'>

/**
 * Says what went wrong, why, and what to do. Inline: two lines beside what still works; otherwise in the middle of
 * the place that stays empty because of it.
 */
export function ProblemPanel({
  problem,
  onRetry,
  inline = false,
}: {
  readonly problem: ProblemWords
  readonly onRetry?: (() => void) | undefined
  readonly inline?: boolean
}) {
  const { title, detail, hint, missing } = problem
  return (
    <div
      role="alert"
      className={classNames(
        'flex gap-2 text-base',
        inline ? 'border-l-2 border-bad bg-panel px-3 py-2' : 'mx-auto my-12 max-w-120 px-6',
      )}
    >
      <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0 text-bad" />
      <div className="min-w-0 grow">
        <p className="font-semibold">{title}</p>
        <p className="break-words text-soft">{detail}</p>
        {missing === null || detail.includes(`${missing.verb} ${missing.resource}`) ? null : (
          <p className="mt-1 break-words">{describeMissingRight(missing)}</p>
        )}
        {hint === null ? null : <p className="mt-1 break-words text-soft">{hint}</p>}
        {missing === null ? null : <MissingRight right={missing} />}
        {onRetry === undefined ? null : (
          <Button className="mt-3" onClick={onRetry}>
            Try again
          </Button>
        )}
      </div>
    </div>
  )
}
