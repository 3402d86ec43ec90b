import { isProblem, Problem } from '@/lib/core/problems/problem.ts'
import { createBackoff } from '../backoff.ts'
import type { ApiServer } from '../kubernetes/api-server.ts'
import { Expired } from '../kubernetes/expired.ts'
import { listPages } from '../kubernetes/list-pages.ts'
import { openWatch } from '../kubernetes/open-watch.ts'
import { pathOf, type ResourceList, rightTo } from '../kubernetes/resource-kinds.ts'
import { createWakeableSleep } from '../wakeable-sleep.ts'

/** A list that is kept up to date. */
export type ResourceWatch<T> = {
  /** By key, mostly the UID. Replaced at each new list, changed in place by the watch. */
  readonly items: ReadonlyMap<string, T>
  /** opening: the first list is under way; live; broken: see `problem`, tried again by itself. */
  readonly phase: 'opening' | 'live' | 'broken'
  readonly problem: Problem | null
  /** Calls `listener` at every change of items or phase. Gives the way to stop. */
  onChange(listener: () => void): () => void
  /** Ends a wait for the next attempt, but for one that the API server has asked for. */
  wake(): void
  /** Ends the watch. */
  close(): void
}

/** A decoded object with the key it is kept by. */
export type Keyed<T> = { readonly key: string; readonly item: T }

/**
 * Lists and then watches, for as long as it is open: bookmarks, a new list where the version is too old, growing waits
 * after failures.
 */
export function openResourceWatch<T>(
  api: ApiServer,
  list: ResourceList,
  read: (object: unknown) => Keyed<T>,
): ResourceWatch<T> {
  const abort = new AbortController()
  const sleep = createWakeableSleep(abort.signal)
  const backoff = createBackoff()
  const listeners = new Set<() => void>()
  let items = new Map<string, T>()
  let phase: ResourceWatch<T>['phase'] = 'opening'
  let problem: Problem | null = null
  /** Where to go on; null: list first. */
  let resourceVersion: string | null = null

  const changed = () => {
    for (const listener of listeners) listener()
  }
  const settle = (next: ResourceWatch<T>['phase'], failure: Problem | null) => {
    phase = next
    problem = failure
    changed()
  }
  const listAgain = async (): Promise<string> => {
    const whole = await listPages(api, pathOf(list), rightTo('list', list), abort.signal)
    const entries = whole.items.map(read)
    items = new Map(entries.map(({ key, item }) => [key, item]))
    return whole.resourceVersion
  }
  const follow = async (from: string) => {
    const changes = await openWatch(api, list, from, abort.signal)
    if (phase !== 'live') settle('live', null)
    for await (const change of changes) {
      backoff.reset()
      resourceVersion = change.resourceVersion
      if (change.type === 'bookmark') continue
      const { key, item } = read(change.object)
      if (change.type === 'upsert') items.set(key, item)
      else items.delete(key)
      changed()
    }
  }
  const askedToWaitMs = () => (phase === 'broken' ? (problem?.retryAfterSeconds ?? 0) * 1000 : 0)
  const run = async () => {
    while (!abort.signal.aborted) {
      try {
        if (resourceVersion === null) {
          resourceVersion = await listAgain()
          settle('live', null)
        }
        await follow(resourceVersion)
      } catch (error) {
        // The border: whatever stops a watch becomes its state, and is tried again.
        if (abort.signal.aborted) return
        // Who may list and not watch gets a new list now and then.
        if (error instanceof Expired || (isProblem(error) && error.code === 'forbidden')) resourceVersion = null
        if (!(error instanceof Expired)) settle('broken', asProblem(error))
      }
      // A watch that ends at once, again and again, must not become a storm either.
      await sleep.wait(Math.max(backoff.next(), askedToWaitMs()))
    }
  }
  run()

  return {
    get items() {
      return items
    },
    get phase() {
      return phase
    },
    get problem() {
      return problem
    },
    onChange(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    wake() {
      // Who asks to come back later is not asked before, however many readers come.
      if (phase !== 'broken' || askedToWaitMs() > 0) return
      phase = 'opening'
      sleep.wake()
    },
    close: () => abort.abort(),
  }
}

function asProblem(error: unknown): Problem {
  return isProblem(error) ? error : new Problem('internal', 'Watching the cluster failed', { cause: error })
}
