import { sourcesMax } from '@/lib/core/logs/limits.ts'
import type { Timestamp } from '@/lib/core/logs/timestamp.ts'
import type { Problem } from '@/lib/core/problems/problem.ts'
import type { StreamRequest, StreamSource } from '@/lib/core/wire/stream-request.ts'
import type { PodDetails } from '../kubernetes/to-pod.ts'
import { triesAgain } from '../tail/tries-again.ts'
import { knownContainers } from './known-containers.ts'
import type { PodContainer, Resolution } from './resolve-selection.ts'
import { tooMany } from './too-many.ts'
import { type SelectionWays, watchSelection } from './watch-selection.ts'
import type { WatchedPod } from './watched-pod.ts'

/** A container to read from now on. */
export type JoiningContainer = {
  readonly details: PodDetails
  readonly container: string
  readonly pod: WatchedPod
  /** It came while the reader was reading: it is read from its beginning, whatever the reader asked for at first. */
  readonly whole: boolean
  /** When its pod was created, if that came while the reader was reading and this is its first container. */
  readonly joinedAt: Timestamp | null
}

/** Who is told how the selections of a stream stand. */
export type SelectionListener = {
  /** Each container comes once. All that a selection has comes before it is told how many they are. */
  readonly join: (container: JoiningContainer) => void
  readonly selected: (selection: number, containers: number, problem: Problem | null) => void
}

/** The selections of one stream. */
export type Selections = {
  /** Resolves once it is known of each what it has, or why that will not be known soon. */
  readonly settled: Promise<void>
  /** The sight of a pod that the request names, where its namespace is watched; null: it is not. */
  podOf(source: StreamSource): WatchedPod | null
  close(): void
}

/** Changes are gathered this long, so that a rollout is looked at a few times and not a thousand. Units: milliseconds */
const gatherDelayMs = 100

/**
 * Follows what the selections of a request have, through the watches that all readers share. What they have in common comes once,
 * and what the request names besides is not told again.
 *
 * Shape: a selection that would have more than `sourcesMax` containers open gets none of those that are new to it
 */
export function openSelections(
  ways: SelectionWays,
  { selections, sources, follow }: Pick<StreamRequest, 'selections' | 'sources' | 'follow'>,
  { join, selected }: SelectionListener,
): Selections {
  const known = knownContainers(sources)
  const watched = selections.map((selection) => ({
    selection,
    ...watchSelection(ways, selection),
    begun: selection.resumed ?? false,
    settled: false,
    told: '',
    failures: new Set<Problem>(),
  }))
  let settle = () => {}
  const settled = new Promise<void>((resolve) => (settle = resolve))
  let timer: NodeJS.Timeout | null = null

  const take = ({ begun, sight }: (typeof watched)[number], { details, container }: PodContainer) => {
    const { name, uid, createdAt } = details.pod
    const joinedAt = known.addPod(details) === 'new' && begun ? createdAt : null
    known.add(details, container)
    join({ details, container, pod: sight(name, uid), whole: begun, joinedAt })
  }
  /** `open` holds the containers that are known and still there. Gives what is wrong. */
  const takeFresh = (at: (typeof watched)[number], { containers, live, problem }: Resolution, open: Set<string>) => {
    const fresh = containers.filter(({ details, container }) => !known.has(details, container))
    if (fresh.length > 0 && open.size + fresh.length > sourcesMax) {
      return tooMany(at.selection, containers.length, open.size)
    }
    for (const each of fresh) {
      take(at, each)
      open.add(keyOf(each))
    }
    at.begun ||= live
    return problem
  }
  /** What is not followed waits for a list that fails for a moment, as it waits for a log. */
  const mayYetBeRead = (failures: Set<Problem>, { live, problem }: Resolution): boolean => {
    if (follow || live || problem === null) return false
    failures.add(problem)
    return triesAgain(problem.code, false, failures.size)
  }
  const tell = (at: number, containers: number, problem: Problem | null) => {
    const state = watched[at]
    const text = JSON.stringify([containers, problem?.code, problem?.message])
    if (state === undefined || state.told === text) return
    state.told = text
    selected(at, containers, problem)
  }
  const look = () => {
    timer = null
    if (ways.signal.aborted) return
    const resolutions = watched.map((each) => each.resolve())
    const there = resolutions.flatMap((resolution) => resolution?.containers ?? [])
    const open = new Set(there.filter(({ details, container }) => known.has(details, container)).map(keyOf))
    for (const [at, each] of watched.entries()) {
      const resolution = resolutions[at] ?? null
      if (resolution === null) continue
      const problem = takeFresh(each, resolution, open)
      tell(at, resolution.containers.length, problem)
      each.settled ||= !mayYetBeRead(each.failures, resolution)
    }
    if (watched.every((each) => each.settled)) settle()
  }
  const touch = () => {
    // What is there comes at once; what comes later is gathered.
    if (watched.some((each) => !each.settled)) look()
    else timer ??= setTimeout(look, gatherDelayMs)
  }
  const stops = watched.map(({ onChange }) => onChange(touch))
  look()

  return {
    settled,
    podOf({ namespace, pod, podUid }) {
      const there = watched.find(({ selection }) => selection.namespace === namespace)
      return there === undefined || podUid === undefined ? null : there.sight(pod, podUid)
    },
    close() {
      if (timer !== null) clearTimeout(timer)
      for (const stop of stops) stop()
      for (const each of watched) each.close()
    },
  }
}

function keyOf({ details, container }: PodContainer): string {
  return `${details.pod.uid}/${container}`
}
