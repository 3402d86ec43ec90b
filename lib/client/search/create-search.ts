import { isProblem, Problem, problemToJson } from '@/lib/core/problems/problem.ts'
import { gatherFound } from './gather-found.ts'
import { readSearchRecords } from './read-search-records.ts'
import { newSearch, type SearchState } from './search-state.ts'

/** A search that runs, or has. */
export type Search = {
  getState(): SearchState
  /** Calls `listener` after each change, not more often than one can read it. Gives the way to stop. */
  subscribe(listener: () => void): () => void
  /** Ends it; what was found stays. */
  cancel(): void
}

/** What is found is shown this often. Units: milliseconds */
const shownEveryMs = 200

/** Begins a search. `open` gives the bytes of the answer until the signal is aborted. */
export function createSearch(open: (signal: AbortSignal) => AsyncIterable<Uint8Array>): Search {
  const abort = new AbortController()
  const listeners = new Set<() => void>()
  let state = newSearch
  const show = (shown: SearchState) => {
    state = shown
    for (const listener of listeners) listener()
  }
  const run = async () => {
    const gathering = gatherFound()
    const timer = setInterval(() => show(gathering.state()), shownEveryMs)
    try {
      for await (const record of readSearchRecords(open(abort.signal))) gathering.take(record)
      const end = gathering.state()
      show(end.phase === 'done' ? end : { ...end, phase: abort.signal.aborted ? 'cancelled' : 'cut' })
    } catch (error) {
      const end = gathering.state()
      if (abort.signal.aborted) return show({ ...end, phase: 'cancelled' })
      const problem = isProblem(error) ? error : new Problem('server-unreachable', 'The answer of Podlogs broke off')
      const failures = [...end.failures, { source: null, problem: problemToJson(problem) }]
      show({ ...end, failures, phase: end.progress === null ? 'failed' : 'cut' })
    } finally {
      clearInterval(timer)
    }
  }
  void run()
  return {
    getState: () => state,
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    cancel: () => abort.abort(),
  }
}
