import { useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { readSearchView, type SearchView, searchQuery } from '@/lib/core/links/search-view.ts'
import { createSearch, type Search } from './create-search.ts'
import { openSearch } from './open-search.ts'
import { patternProblem } from './pattern-problem.ts'
import type { SearchState } from './search-state.ts'

/** A search of this screen. `state` null: nothing is looked for. */
type ShownSearch = { readonly state: SearchState | null; readonly cancel: () => void; readonly again: () => void }

/** Searches for what the view says, and ends the search when the screen is left or the view is another. */
export function useSearch(view: SearchView): ShownSearch {
  const [search, setSearch] = useState<Search | null>(null)
  const [attempt, setAttempt] = useState(0)
  const refused = useMemo(() => patternProblem(view.q) !== null, [view.q])
  const wanted = view.q === '' || view.source.length === 0 || refused ? null : searchQuery(view)
  // biome-ignore lint/correctness/useExhaustiveDependencies: `attempt` is why the same is asked for again
  useEffect(() => {
    if (wanted === null) return setSearch(null)
    const asked = readSearchView(new URLSearchParams(wanted))
    const begun = createSearch((signal) => openSearch(asked, signal))
    setSearch(begun)
    return begun.cancel
  }, [wanted, attempt])
  const state = useSyncExternalStore(
    search?.subscribe ?? neverChanges,
    () => search?.getState() ?? null,
    () => null,
  )
  return { state, cancel: () => search?.cancel(), again: () => setAttempt(attempt + 1) }
}

function neverChanges(): () => void {
  return () => {}
}
