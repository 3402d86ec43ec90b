'use client'
import { memo, useState } from 'react'
import { useNow } from '@/lib/client/use-now.ts'
import { pathOf } from '@/lib/core/links/path-of.ts'
import { age } from '@/lib/core/pods/age.ts'
import type { Attention } from '@/lib/core/pods/attention.ts'
import type { AttentionGroup } from '@/lib/core/pods/group-attention.ts'
import { ContextLink } from '../shell/context-link.tsx'
import { Button } from '../ui/button.tsx'
import { classNames } from '../ui/class-names.ts'
import { toneText } from '../ui/tone-class.ts'
import { ToneMark } from '../ui/tone-mark.tsx'

/** The pods that need attention, with the reason and the way to the log that explains it. */
export function AttentionTable({
  namespace,
  groups,
}: {
  readonly namespace: string
  readonly groups: readonly AttentionGroup[]
}) {
  return (
    <ul className="border-t border-line">
      {groups.map((group) => (
        <AttentionRows key={group.key} namespace={namespace} group={group} />
      ))}
    </ul>
  )
}

function AttentionRows({ namespace, group }: { readonly namespace: string; readonly group: AttentionGroup }) {
  const [open, setOpen] = useState(false)
  const { worst, all } = group
  const others = all.length - 1
  return (
    <>
      {(open ? all : [worst]).map((attention) => (
        <AttentionRow key={attention.pod.uid} namespace={namespace} attention={attention} />
      ))}
      {others === 0 ? null : (
        <li className="border-b border-line py-1 pl-3.5">
          <Button variant="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>
            {open ? 'Show only the first' : `${others.toLocaleString('en')} more of ${group.name} for the same reason`}
          </Button>
        </li>
      )}
    </>
  )
}

const AttentionRow = memo(function AttentionRow({
  namespace,
  attention,
}: {
  readonly namespace: string
  readonly attention: Attention
}) {
  const { pod, container, tone, reason, detail, restarts, since } = attention
  const nowMs = useNow()
  return (
    <li className="border-b border-line">
      <ContextLink
        href={logOf(namespace, attention)}
        className="group grid grid-cols-[16px_minmax(0,1fr)_auto] gap-x-2 rounded-sm py-2 pr-2 hover:bg-hover"
      >
        <span className="flex h-5 items-center">
          <ToneMark tone={tone} />
        </span>
        <span className="flex min-w-0 items-baseline gap-2">
          <span className={classNames('shrink-0 font-medium', toneText[tone])}>{reason}</span>
          <span className="truncate">{pod.name}</span>
          {container === null || pod.containers.length < 2 ? null : (
            <span className="shrink-0 text-faint">{container.name}</span>
          )}
        </span>
        <span className="flex justify-end gap-4 text-sm text-faint tabular-nums">
          {restarts === 0 ? null : (
            <span className="max-wide:hidden">{restarts === 1 ? '1 restart' : `${restarts} restarts`}</span>
          )}
          <span className="w-8 text-right">{since === null ? '' : age(since, nowMs)}</span>
        </span>
        <span className="col-start-2 line-clamp-2 min-w-0 break-words text-soft">{detail}</span>
        <span className="text-right text-sm text-accent group-hover:underline">{linkWords(attention)}</span>
      </ContextLink>
    </li>
  )
})

/** The log that explains it. Where the crashed run is not the one that is written now, it is asked for. */
function logOf(namespace: string, { pod, container, run }: Attention): string {
  const path = pathOf(namespace, pod.name)
  if (container === null) return path
  const named = `${path}?container=${encodeURIComponent(container.name)}`
  return run?.previous === true ? `${named}&previous=true` : named
}

function linkWords({ run }: Attention): string {
  return run === null ? 'Open pod' : `Log of run ${run.restartCount}`
}
