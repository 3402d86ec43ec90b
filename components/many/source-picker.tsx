'use client'
import { Command } from 'cmdk'
import { ChevronLeft, ChevronRight, Search } from 'lucide-react'
import { useState } from 'react'
import { selectionName } from '@/lib/core/sources/selection-name.ts'
import { typedSource } from '@/lib/core/sources/source-choices.ts'
import type { StreamSelection } from '@/lib/core/wire/stream-selection.ts'
import { commandInputClass, commandItemClass } from '../shell/command-class.ts'
import { CommandGroup } from '../shell/command-group.tsx'
import { useFirstChoice } from '../shell/use-first-choice.ts'
import { useNamespaceChoices } from '../shell/use-namespace-choices.ts'
import { IconButton } from '../ui/icon-button.tsx'
import { NamespaceSources } from './namespace-sources.tsx'

/** Namespaces that are offered beside what is in the one at hand. */
const namespacesMax = 8

/** Chooses whose logs to read by typing a part of a name, a label selector, or the whole as an address has it. */
export function SourcePicker({
  chosen,
  onChoose,
}: {
  readonly chosen: readonly StreamSelection[]
  readonly onChoose: (selection: StreamSelection) => void
}) {
  const [query, setQuery] = useState('')
  const [namespace, setNamespace] = useState(chosen.at(-1)?.namespace ?? null)
  const { choices, problem } = useNamespaceChoices(query)
  const { list, value, onValueChange } = useFirstChoice()
  const typed = typedSource(query, namespace)
  const enter = (name: string) => {
    setNamespace(name)
    setQuery('')
  }
  return (
    <Command label="Add a source" shouldFilter={false} loop value={value} onValueChange={onValueChange}>
      <div className="flex items-center gap-1 border-b border-line px-2">
        {namespace === null ? (
          <Search aria-hidden className="mx-1 size-4 shrink-0 text-faint" />
        ) : (
          <>
            <IconButton label="Choose another namespace" icon={ChevronLeft} onClick={() => setNamespace(null)} />
            <span className="max-w-32 shrink-0 truncate text-soft">{namespace}</span>
            <span aria-hidden className="text-line-strong">
              /
            </span>
          </>
        )}
        <Command.Input
          autoFocus
          value={query}
          onValueChange={setQuery}
          placeholder={namespace === null ? 'Choose a namespace' : 'Workload, label or pod'}
          className={commandInputClass}
        />
      </div>
      <Command.List ref={list} className="max-h-80 overflow-y-auto p-1">
        <Command.Empty className="px-3 py-6 text-center text-sm text-soft">
          Nothing has that in its name. A label selector is written as <code className="font-mono">app=cart</code>, a
          source of another namespace as <code className="font-mono">shop/deployment/cart</code>.
        </Command.Empty>
        {typed === null ? null : (
          <Command.Item value="typed" onSelect={() => onChoose(typed)} className={commandItemClass}>
            <span className="min-w-0 grow truncate">
              {typed.of.type === 'labelSelector' ? 'Pods with ' : ''}
              <span className="font-mono">{selectionName(typed).name}</span> in {typed.namespace}
            </span>
            <span className="text-xs text-faint">as typed</span>
          </Command.Item>
        )}
        {namespace === null ? null : (
          <NamespaceSources key={namespace} {...{ namespace, query, chosen }} onChoose={onChoose} />
        )}
        <CommandGroup title="Namespaces">
          {choices
            .filter(({ name, listed }) => name !== namespace && (listed || problem !== null))
            .slice(0, namespacesMax)
            .map(({ name, note }) => (
              <Command.Item
                key={name}
                value={`namespace ${name}`}
                onSelect={() => enter(name)}
                className={commandItemClass}
              >
                <span className="min-w-0 grow truncate">{name}</span>
                {note === null ? null : <span className="text-xs text-faint">{note}</span>}
                <ChevronRight aria-hidden className="size-3.5 text-faint" />
              </Command.Item>
            ))}
        </CommandGroup>
      </Command.List>
    </Command>
  )
}
