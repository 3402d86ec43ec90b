'use client'
import { memo } from 'react'
import { useNow } from '@/lib/client/use-now.ts'
import { pathOf } from '@/lib/core/links/path-of.ts'
import { workloadPath } from '@/lib/core/links/workload-path.ts'
import type { Timestamp } from '@/lib/core/logs/timestamp.ts'
import { age } from '@/lib/core/pods/age.ts'
import type { PodGroup } from '@/lib/core/pods/group-pods.ts'
import type { Tone } from '@/lib/core/pods/tone.ts'
import { ContextLink } from '../shell/context-link.tsx'
import { classNames } from '../ui/class-names.ts'
import { toneText } from '../ui/tone-class.ts'
import { ToneMark } from '../ui/tone-mark.tsx'

const headClass = 'border-b border-line py-1 text-left text-xs font-medium text-faint'

/** The workloads of a namespace. A name leads to the log of all its pods. */
export function WorkloadTable({
  namespace,
  groups,
}: {
  readonly namespace: string
  readonly groups: readonly PodGroup[]
}) {
  return (
    <table className="w-full table-fixed border-collapse">
      <thead>
        <tr>
          <th className={headClass}>Name</th>
          <th className={classNames(headClass, 'w-32 max-wide:hidden')}>Kind</th>
          <th className={classNames(headClass, 'w-24')}>Ready</th>
          <th className={classNames(headClass, 'w-20 text-right max-wide:hidden')}>Restarts</th>
          <th className={classNames(headClass, 'w-16 text-right max-wide:hidden')}>Age</th>
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => (
          <WorkloadRow key={group.key} {...summaryOf(namespace, group)} />
        ))}
      </tbody>
    </table>
  )
}

/** What the table says of a workload: plain values, so that a row is drawn anew only when one of them has changed. */
type WorkloadSummary = {
  readonly name: string
  readonly kind: string | null
  readonly tone: Tone
  readonly ready: string
  readonly restarts: number
  readonly createdAt: Timestamp | null
  /** Where its log is; null: it has none yet. */
  readonly path: string | null
}

function summaryOf(namespace: string, { name, kind, tone, ready, desired, pods, workload }: PodGroup): WorkloadSummary {
  return {
    name,
    kind,
    tone,
    ready: readyWords(kind, tone, ready, desired, pods.length),
    restarts: pods.reduce((sum, { status }) => sum + status.restarts, 0),
    createdAt: workload?.createdAt ?? null,
    path: pods[0] === undefined ? null : (workloadPath(namespace, kind, name) ?? pathOf(namespace, pods[0].pod.name)),
  }
}

/** A Job that is done has no pod that is ready, and is none the worse for it. */
function readyWords(kind: string | null, tone: Tone, ready: number, desired: number | null, pods: number): string {
  if (kind === 'Job' && tone === 'done') return 'Done'
  return desired === null ? `${pods} ${pods === 1 ? 'pod' : 'pods'}` : `${ready} of ${desired}`
}

const cell = 'border-b border-line py-1.5 text-sm text-soft'

const WorkloadRow = memo(function WorkloadRow(props: WorkloadSummary) {
  const { name, kind, tone, ready, restarts, createdAt, path } = props
  const nowMs = useNow()
  return (
    <tr className="hover:bg-hover">
      <td className="truncate border-b border-line py-1.5">
        {path === null ? (
          <span className="text-soft">{name}</span>
        ) : (
          <ContextLink href={path} className="hover:underline">
            {name}
          </ContextLink>
        )}
      </td>
      <td className={classNames(cell, 'max-wide:hidden')}>{kind ?? '–'}</td>
      <td className={cell}>
        <span className={classNames('flex items-center gap-1.5 tabular-nums', tone === 'ok' ? '' : toneText[tone])}>
          <ToneMark tone={tone} />
          {ready}
        </span>
      </td>
      <td className={classNames(cell, 'text-right tabular-nums max-wide:hidden')}>{restarts === 0 ? '' : restarts}</td>
      <td className={classNames(cell, 'text-right tabular-nums max-wide:hidden')}>
        {createdAt === null ? '' : age(createdAt, nowMs)}
      </td>
    </tr>
  )
})
