'use client'
import { Command } from 'cmdk'
import { useDeferredValue, useMemo, useState } from 'react'
import { useNow } from '@/lib/client/use-now.ts'
import { useNamespaceWatch } from '@/lib/client/watch/use-namespace-watch.ts'
import type { Pod } from '@/lib/core/pods/pod.ts'
import { rankNames } from '@/lib/core/pods/rank-names.ts'
import { toneText } from '../ui/tone-class.ts'
import { ToneMark } from '../ui/tone-mark.tsx'
import { commandItemClass } from './command-class.ts'
import { CommandGroup } from './command-group.tsx'
import { podTargets } from './pod-targets.ts'

const shownMax = 20
const none: ReadonlyMap<string, Pod> = new Map()

/** The workloads, pods and containers of the palette. */
export function PodCommands({
  namespace,
  query,
  onGo,
}: {
  readonly namespace: string
  readonly query: string
  readonly onGo: (path: string) => void
}) {
  const live = useNamespaceWatch(namespace, (state) => state.pods.items)
  const nowMs = useNow()
  // The pods as they were when the palette opened: what is about to be chosen does not move.
  const [pods, setPods] = useState(live)
  if (pods.size === 0 && live.size > 0) setPods(live)
  // The field is there at once, the pods a moment later.
  const items = useDeferredValue(pods, none)
  const wanted = useDeferredValue(query)
  const targets = useMemo(() => podTargets(namespace, items.values(), nowMs), [namespace, items, nowMs])
  const found = useMemo(() => rankNames(wanted, targets, shownMax), [wanted, targets])
  return (
    <CommandGroup title={`In ${namespace}`}>
      {found.map(({ key, kind, name, path, status }) => (
        <Command.Item key={key} value={key} onSelect={() => onGo(path)} className={commandItemClass}>
          <ToneMark tone={status.tone} />
          <span className="min-w-0 grow truncate">{name}</span>
          {status.tone === 'bad' || status.tone === 'warn' ? (
            <span className={`text-xs ${toneText[status.tone]}`}>{status.word}</span>
          ) : null}
          <span className="text-xs text-faint">{kind}</span>
        </Command.Item>
      ))}
    </CommandGroup>
  )
}
