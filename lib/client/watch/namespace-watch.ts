import { applyWatchRecord, type NamespaceState, unknownNamespace } from '@/lib/core/pods/namespace-state.ts'
import type { ProblemJson } from '@/lib/core/problems/problem.ts'
import { createImpatientSleep } from './impatient-sleep.ts'
import { keepWatching, type WatchNews, type WatchWays } from './keep-watching.ts'

/** A namespace as this tab sees it, and how fresh that is. */
export type WatchedNamespace = NamespaceState & {
  /** connecting: for the first time; live; reconnecting: what is shown may be old. */
  readonly connection: 'connecting' | 'live' | 'reconnecting'
  /** What cut the connection; null while there is one. */
  readonly cut: ProblemJson | null
}

/** The live lists of one namespace, shared by all that show a part of them. */
export type NamespaceWatch = {
  /** For useSyncExternalStore. The connection is open while somebody listens, and a moment longer. */
  subscribe(listener: () => void): () => void
  getState(): WatchedNamespace
  /** Tries at once what would be tried later. */
  retry(): void
  /** Lets the connection go, or takes it up again; what is known stays. For tabs that nobody sees. */
  pause(paused: boolean): void
}

/** A namespace that nobody has asked for yet. */
export const unwatchedNamespace: WatchedNamespace = { ...unknownNamespace, connection: 'connecting', cut: null }

/** A screen that is left and entered again finds the connection still open. Units: milliseconds */
const lingerMs = 10_000

/** Watches a namespace while anybody listens. `random` as in `keepWatching`. */
export function createNamespaceWatch(open: WatchWays['open'], random: () => number): NamespaceWatch {
  const listeners = new Set<() => void>()
  const { sleep, wake } = createImpatientSleep()
  let state = unwatchedNamespace
  let connection: AbortController | null = null
  let linger: ReturnType<typeof setTimeout> | undefined
  let paused = false

  const tell = (news: WatchNews) => {
    const next = afterNews(state, news)
    if (next === state) return
    state = next
    for (const listener of listeners) listener()
  }
  const start = () => {
    if (connection !== null || paused || listeners.size === 0) return
    connection = new AbortController()
    void keepWatching({ open, sleep, random }, tell, connection.signal)
  }
  const stop = () => {
    connection?.abort()
    connection = null
  }

  return {
    getState: () => state,
    retry: wake,
    subscribe(listener) {
      clearTimeout(linger)
      listeners.add(listener)
      start()
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0) linger = setTimeout(stop, lingerMs)
      }
    },
    pause(next) {
      paused = next
      if (paused) stop()
      else start()
    },
  }
}

function afterNews(state: WatchedNamespace, news: WatchNews): WatchedNamespace {
  switch (news.type) {
    case 'connecting':
      return state.connection === 'live' ? { ...state, connection: 'reconnecting' } : state
    case 'record': {
      const next = applyWatchRecord(state, news.record)
      if (next === state && state.connection === 'live') return state
      return { ...state, ...next, connection: 'live', cut: null }
    }
    case 'cut':
      return {
        ...state,
        connection: state.connection === 'live' ? 'reconnecting' : state.connection,
        cut: news.problem,
      }
    default:
      return news satisfies never
  }
}
