import { Fragment } from 'react'
import { coverageOf } from '@/lib/core/sources/coverage.ts'
import type { ContainerReading } from '@/lib/core/sources/read-containers.ts'
import { type SourceStatus, statusTone } from '@/lib/core/sources/source-status.ts'
import { toneText } from '../ui/tone-class.ts'

/** How much of what was asked for is read: each part leads to the containers it counts. */
export function CoverageWords({
  containers,
  onChoose,
}: {
  readonly containers: readonly ContainerReading[]
  readonly onChoose: (status: SourceStatus) => void
}) {
  const parts = coverageOf(containers)
  if (parts.length === 0) return 'No containers'
  return (
    <span>
      {parts.map(({ status, text }, at) => (
        <Fragment key={status}>
          {at === 0 ? '' : ', '}
          <button
            type="button"
            onClick={() => onChoose(status)}
            className={`rounded-sm hover:underline ${toneText[statusTone[status]]}`}
          >
            {text}
          </button>
        </Fragment>
      ))}
    </span>
  )
}
