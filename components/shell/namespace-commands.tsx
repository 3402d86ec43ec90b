'use client'
import { Command } from 'cmdk'
import { namespacePath } from '@/lib/core/links/namespace-path.ts'
import { commandItemClass } from './command-class.ts'
import { CommandGroup } from './command-group.tsx'
import { LogRightMark } from './log-right-mark.tsx'
import { useNamespaceChoices } from './use-namespace-choices.ts'

const shownMax = 8

/** The namespaces of the palette. */
export function NamespaceCommands({ query, onGo }: { readonly query: string; readonly onGo: (path: string) => void }) {
  const { choices: all, problem } = useNamespaceChoices(query)
  // What is not listed is offered only where not all are listed.
  const choices = problem === null ? all.filter(({ listed }) => listed) : all
  return (
    <CommandGroup title="Namespaces">
      {choices.slice(0, shownMax).map(({ name, note }) => (
        <Command.Item
          key={name}
          value={`namespace ${name}`}
          onSelect={() => onGo(namespacePath(name))}
          className={commandItemClass}
        >
          <span className="min-w-0 grow truncate">{name}</span>
          <LogRightMark namespace={name} />
          {note === null ? null : <span className="text-xs text-faint">{note}</span>}
        </Command.Item>
      ))}
    </CommandGroup>
  )
}
