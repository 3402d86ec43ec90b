'use client'
import { Command } from 'cmdk'
import { useDeferredValue, useMemo } from 'react'
import { useNamespaceWatch } from '@/lib/client/watch/use-namespace-watch.ts'
import { writeSelection } from '@/lib/core/links/selection-value.ts'
import { rankNames } from '@/lib/core/pods/rank-names.ts'
import { sourceChoices } from '@/lib/core/sources/source-choices.ts'
import { countOf } from '@/lib/core/view/amounts.ts'
import type { StreamSelection } from '@/lib/core/wire/stream-selection.ts'
import { commandItemClass } from '../shell/command-class.ts'
import { CommandGroup } from '../shell/command-group.tsx'

/** More than this nobody reads; typing narrows it down. */
const shownMax = 30

/** What a namespace offers to read as one log, by a part of its name. */
export function NamespaceSources({
  namespace,
  query,
  chosen,
  onChoose,
}: {
  readonly namespace: string
  readonly query: string
  /** What is read already: it is not offered again. */
  readonly chosen: readonly StreamSelection[]
  readonly onChoose: (selection: StreamSelection) => void
}) {
  const live = useNamespaceWatch(namespace, ({ pods, workloads }) => ({ pods: pods.items, workloads: workloads.items }))
  const { pods, workloads } = useDeferredValue(live)
  const wanted = useDeferredValue(query)
  const choices = useMemo(() => {
    const known = new Set(chosen.map(writeSelection))
    return sourceChoices(namespace, pods.values(), workloads.values()).filter(({ key }) => !known.has(key))
  }, [namespace, pods, workloads, chosen])
  const found = useMemo(() => rankNames(wanted, choices, shownMax), [wanted, choices])
  return (
    <CommandGroup title={`In ${namespace}`}>
      {found.map(({ key, kind, name, pods: count, selection }) => (
        <Command.Item key={key} value={key} onSelect={() => onChoose(selection)} className={commandItemClass}>
          <span className="min-w-0 grow truncate">{name}</span>
          {kind === 'Pod' ? null : <span className="text-xs text-faint tabular-nums">{countOf(count, 'pod')}</span>}
          <span className="w-20 text-right text-xs text-faint">{kind}</span>
        </Command.Item>
      ))}
    </CommandGroup>
  )
}
