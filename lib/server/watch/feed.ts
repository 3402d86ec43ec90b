import type { Problem } from '@/lib/core/problems/problem.ts'
import { diffItems } from './diff-items.ts'

/** The part of a ResourceWatch that a feed looks at. */
type FeedSource = {
  readonly phase: 'opening' | 'live' | 'broken'
  readonly problem: Problem | null
  wake(): void
}

/** A list of our own nouns, made of one or more lists of the cluster, and how its records `R` are written. */
export type FeedPlan<T, R> = {
  /** What is listed; the failure of one of these is told. */
  readonly primary: readonly FeedSource[]
  /** What only adds to it (who owns a pod); without it the feed does with less. */
  readonly secondary: readonly FeedSource[]
  /** The nouns by UID, as of now. An item that has not changed is the same object as before. */
  compose(): ReadonlyMap<string, T>
  sync(items: readonly T[]): R
  change(upserts: readonly T[], deletes: readonly string[]): R
  problem(problem: Problem): R
}

/** A live list, shared by all its readers. */
export type Feed<T, R> = {
  /** Tells that a source has changed. */
  touch(): void
  /** Calls `listener` with every record from now on, the whole list first, and gives the way to stop. */
  subscribe(listener: (record: R) => void): () => void
  /** The whole list and what is missing from it, for a reader that lost count. */
  records(): readonly R[]
  /** The list once it is there. Errors: the first Problem, where nothing of it may be read. */
  read(): Promise<{ readonly items: readonly T[]; readonly problems: readonly Problem[] }>
}

/** Changes are gathered this long, so that a rollout is a few records and not thousands. Units: milliseconds */
const gatherDelayMs = 100

/** Makes a feed. It looks at its sources after `touch`, at most ten times a second. */
export function createFeed<T, R>(plan: FeedPlan<T, R>): Feed<T, R> {
  const sources = [...plan.primary, ...plan.secondary]
  const listeners = new Set<(record: R) => void>()
  const told = new Map<FeedSource, Problem>()
  let waiters: (() => void)[] = []
  /** What the readers have; null: nothing yet. */
  let shown: ReadonlyMap<string, T> | null = null
  let timer: NodeJS.Timeout | null = null

  const settled = () => sources.every(({ phase }) => phase !== 'opening')
  const readable = () => plan.primary.some(({ phase }) => phase === 'live')
  const wake = () => {
    for (const source of sources) source.wake()
  }
  const broadcast = (record: R) => {
    for (const listener of listeners) listener(record)
  }
  const wholeList = (): readonly R[] => (shown === null ? [] : [plan.sync([...shown.values()])])

  /** Tells problems that are new; true where one has gone, so that readers get the whole list again. */
  const tellProblems = (): boolean => {
    let healed = false
    for (const source of plan.primary) {
      const before = told.get(source)
      if (source.problem === null) {
        healed = told.delete(source) || healed
      } else if (before?.code !== source.problem.code) {
        told.set(source, source.problem)
        broadcast(plan.problem(source.problem))
      }
    }
    return healed
  }
  const look = () => {
    timer = null
    if (!settled()) return
    const healed = tellProblems()
    if (readable()) {
      const before = shown
      shown = plan.compose()
      if (before === null || healed) for (const record of wholeList()) broadcast(record)
      else tellChanges(before, shown)
    }
    for (const resolve of waiters) resolve()
    waiters = []
  }
  const tellChanges = (before: ReadonlyMap<string, T>, after: ReadonlyMap<string, T>) => {
    const { upserts, deletes } = diffItems(before, after)
    if (upserts.length > 0 || deletes.length > 0) broadcast(plan.change(upserts, deletes))
  }
  const records = () => [...wholeList(), ...[...told.values()].map(plan.problem)]

  return {
    records,
    touch() {
      // The first list goes out at once.
      if (shown === null && settled()) look()
      else if (timer === null) timer = setTimeout(look, gatherDelayMs)
    },
    subscribe(listener) {
      wake()
      listeners.add(listener)
      for (const record of records()) listener(record)
      return () => listeners.delete(listener)
    },
    async read() {
      wake()
      if (!settled() || (shown === null && readable())) await new Promise<void>((resolve) => waiters.push(resolve))
      const problems = [...told.values()]
      const [first] = problems
      if (first !== undefined && !readable()) throw first
      return { items: [...(shown ?? new Map<string, T>()).values()], problems }
    },
  }
}
