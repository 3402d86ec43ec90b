'use client'
import { useNow } from '@/lib/client/use-now.ts'
import { pathOf } from '@/lib/core/links/path-of.ts'
import { age } from '@/lib/core/pods/age.ts'
import type { PodGroup } from '@/lib/core/pods/group-pods.ts'
import { ContextLink } from '../shell/context-link.tsx'
import { classNames } from '../ui/class-names.ts'
import { toneText } from '../ui/tone-class.ts'
import { ToneMark } from '../ui/tone-mark.tsx'

const headClass = 'border-b border-line py-1 text-left text-xs font-medium text-faint'

/** The workloads of a namespace. A name leads to the log of its first pod. */
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
          <WorkloadRow key={group.key} namespace={namespace} group={group} />
        ))}
      </tbody>
    </table>
  )
}

function WorkloadRow({ namespace, group }: { readonly namespace: string; readonly group: PodGroup }) {
  const { kind, name, ready, desired, tone, pods, workload } = group
  const nowMs = useNow()
  const [first] = pods
  const restarts = pods.reduce((sum, { status }) => sum + status.restarts, 0)
  const cell = 'border-b border-line py-1.5 text-sm text-soft'
  return (
    <tr className="hover:bg-hover">
      <td className="truncate border-b border-line py-1.5">
        {first === undefined ? (
          <span className="text-soft">{name}</span>
        ) : (
          <ContextLink href={pathOf(namespace, first.pod.name)} className="hover:underline">
            {name}
          </ContextLink>
        )}
      </td>
      <td className={classNames(cell, 'max-wide:hidden')}>{kind ?? '–'}</td>
      <td className={cell}>
        <span className={classNames('flex items-center gap-1.5 tabular-nums', tone === 'ok' ? '' : toneText[tone])}>
          <ToneMark tone={tone} />
          {desired === null ? `${pods.length} pods` : `${ready} of ${desired}`}
        </span>
      </td>
      <td className={classNames(cell, 'text-right tabular-nums max-wide:hidden')}>{restarts === 0 ? '' : restarts}</td>
      <td className={classNames(cell, 'text-right tabular-nums max-wide:hidden')}>
        {workload === null ? '' : age(workload.createdAt, nowMs)}
      </td>
    </tr>
  )
}
