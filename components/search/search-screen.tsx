'use client'
import { SearchX, TextSearch } from 'lucide-react'
import { useSearchParams } from 'next/navigation'
import { useMemo } from 'react'
import { useSearch } from '@/lib/client/search/use-search.ts'
import { readSearchView, searchPath } from '@/lib/core/links/search-view.ts'
import type { ProblemJson } from '@/lib/core/problems/problem.ts'
import { selectionsTitle } from '@/lib/core/sources/selection-name.ts'
import { useGoTo } from '../shell/go-to.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { ProblemPanel } from '../ui/problem-panel.tsx'
import { SearchFailures } from './search-failures.tsx'
import { SearchForm } from './search-form.tsx'
import { SearchProgress } from './search-progress.tsx'
import { SearchResults } from './search-results.tsx'

/** A search of all that the nodes keep of some containers, as the address says: whose, for what, since when. */
export function SearchScreen() {
  const query = useSearchParams().toString()
  const view = useMemo(() => readSearchView(new URLSearchParams(query)), [query])
  const goTo = useGoTo()
  const { state, cancel, again } = useSearch(view)
  const nothing = state !== null && state.logs.length === 0
  const [failure] = state?.failures ?? []
  return (
    <main className="flex h-full min-h-0 min-w-0 grow flex-col">
      <section
        aria-label="Search"
        className="flex shrink-0 flex-wrap items-center gap-2 border-b border-line px-3 py-1.5"
      >
        <h1 className="truncate text-sm font-medium">Search everything retained of {selectionsTitle(view.source)}</h1>
        <SearchForm key={query} view={view} onSearch={(wanted) => goTo(searchPath(wanted))} />
      </section>
      {state === null ? (
        <EmptyState icon={TextSearch} title={view.source.length === 0 ? 'Whose logs?' : 'What are you looking for?'}>
          {view.source.length === 0
            ? 'Open a log first, and search from there.'
            : 'All lines that the nodes still keep are read, runs before a restart included.'}
        </EmptyState>
      ) : state.phase === 'failed' && failure !== undefined ? (
        <ProblemPanel problem={failure.problem} onRetry={isForGood(failure.problem) ? undefined : again} />
      ) : (
        <>
          <SearchProgress state={state} onCancel={cancel} onAgain={again} />
          <SearchFailures failures={state.failures} />
          {nothing && state.phase === 'done' ? (
            <EmptyState icon={SearchX} title="Not found">
              No line that the nodes still keep has it. What was rotated away is gone from the nodes.
            </EmptyState>
          ) : (
            <SearchResults view={view} logs={state.logs} />
          )}
        </>
      )}
    </main>
  )
}

/** Whether the same request would be refused again: something of it has to be changed first. */
function isForGood({ status }: ProblemJson): boolean {
  return status === 400
}
