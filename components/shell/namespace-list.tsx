'use client'
import { Command } from 'cmdk'
import { Search } from 'lucide-react'
import { useState } from 'react'
import { classNames } from '../ui/class-names.ts'
import { ProblemPanel } from '../ui/problem-panel.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { commandInputClass, commandItemClass } from './command-class.ts'
import { LogRightMark } from './log-right-mark.tsx'
import { useNamespaceChoices } from './use-namespace-choices.ts'

/** Chooses a namespace by typing a part of its name. */
export function NamespaceList({
  current,
  onChoose,
  listClass,
}: {
  readonly current: string | null
  readonly onChoose: (namespace: string) => void
  readonly listClass: string
}) {
  const [query, setQuery] = useState('')
  const { choices, loading, total, problem, retry } = useNamespaceChoices(query)
  return (
    <Command label="Namespaces" shouldFilter={false} loop>
      <div className="flex items-center gap-2 border-b border-line px-3">
        <Search aria-hidden className="size-4 shrink-0 text-faint" />
        <Command.Input
          // The list was opened, or the page visited, to type here.
          autoFocus
          value={query}
          onValueChange={setQuery}
          placeholder={problem === null ? 'Find a namespace' : 'Type the name of a namespace'}
          className={commandInputClass}
        />
        {total === null ? null : <span className="text-xs text-faint tabular-nums">{total.toLocaleString('en')}</span>}
      </div>
      <Command.List className={classNames('overflow-y-auto', choices.length > 0 && 'p-1', listClass)}>
        {choices.map(({ name, note }) => (
          <Command.Item key={name} value={name} onSelect={() => onChoose(name)} className={commandItemClass}>
            <span className="min-w-0 grow truncate">{name}</span>
            <LogRightMark namespace={name} />
            <span className="text-xs text-faint">{name === current ? 'here' : note}</span>
          </Command.Item>
        ))}
      </Command.List>
      {/* Beside the list: it may hold nothing but choices. */}
      {loading ? <LoadingChoices /> : null}
      {!loading && choices.length === 0 ? (
        <p role="status" className="px-2 py-6 text-center text-sm text-soft">
          {query === '' ? 'No namespaces to show: type a name.' : 'No namespace has that in its name.'}
        </p>
      ) : null}
      {problem === null ? null : <ProblemPanel inline problem={problem} onRetry={retry} />}
    </Command>
  )
}

function LoadingChoices() {
  return ['w-32', 'w-24', 'w-40', 'w-28'].map((width) => (
    <div key={width} className="flex h-7 items-center px-3 touch:h-10">
      <Skeleton className={classNames('h-3', width)} />
    </div>
  ))
}
