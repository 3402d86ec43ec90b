'use client'
import { Command } from 'cmdk'
import { TextSearch } from 'lucide-react'
import { searchPath } from '@/lib/core/links/search-view.ts'
import { rankNames } from '@/lib/core/pods/rank-names.ts'
import { selectionsTitle } from '@/lib/core/sources/selection-name.ts'
import type { StreamSelection } from '@/lib/core/wire/stream-selection.ts'
import { commandItemClass } from './command-class.ts'
import { CommandGroup } from './command-group.tsx'
import { useLinkedSources, useRouteNames } from './use-place.ts'

/** Ways to a search of all that the nodes keep: of the logs of this screen, and of its namespace. */
export function SearchCommands({ query, onGo }: { readonly query: string; readonly onGo: (path: string) => void }) {
  const { namespace, pod } = useRouteNames()
  const linked = useLinkedSources()
  if (namespace === null) return null
  const all: readonly StreamSelection[] = [{ namespace, of: { type: 'namespace' }, containers: [] }]
  const here: readonly StreamSelection[] =
    pod === null ? linked : [{ namespace, of: { type: 'pod', name: pod }, containers: [] }]
  const searches = [here, all]
    .filter((source) => source.length > 0)
    .map((source) => ({ source, name: `Search everything retained of ${selectionsTitle(source)}` }))
    .filter(({ name }, at, others) => others.findIndex((other) => other.name === name) === at)
  return (
    <CommandGroup title="Search">
      {rankNames(query, searches, searches.length).map(({ name, source }) => (
        <Command.Item
          key={name}
          value={name}
          onSelect={() => onGo(searchPath({ ...nothing, source }))}
          className={commandItemClass}
        >
          <TextSearch aria-hidden className="size-4 text-faint" strokeWidth={1.75} />
          <span className="min-w-0 grow truncate">{name}</span>
        </Command.Item>
      ))}
    </CommandGroup>
  )
}

const nothing = { context: null, q: '', sinceTime: null, untilTime: null, previous: true } as const
