import { runsOf } from '@/lib/core/pods/runs.ts'
import type { Problem } from '@/lib/core/problems/problem.ts'
import type { StreamSource } from '@/lib/core/wire/stream-request.ts'
import type { JoiningContainer, SelectionListener } from './open-selections.ts'

/** A run of a container that is there, and its pod. */
export type FoundRun = { readonly source: StreamSource } & Pick<JoiningContainer, 'details' | 'pod'>

/** The runs of a container that the node keeps, oldest first. `previous`: the one before the current one, too. */
export function runsToRead(
  { details, container, pod }: Pick<JoiningContainer, 'details' | 'container' | 'pod'>,
  previous: boolean,
): readonly FoundRun[] {
  const { namespace, name, uid: podUid, containers } = details.pod
  const found = containers.find((each) => each.name === container)
  const before = previous && found !== undefined && runsOf(found).some((run) => run.previous)
  return (before ? [true, false] : [false]).map((isBefore) => ({
    source: { namespace, pod: name, podUid, container, previous: isBefore, resume: null },
    ...{ details, pod },
  }))
}

/** Gathers what selections have, until all is known. */
export function gatherRuns(previous: boolean): SelectionListener & {
  readonly runs: readonly FoundRun[]
  readonly problems: readonly Problem[]
} {
  const runs: FoundRun[] = []
  const problems: Problem[] = []
  return {
    runs,
    problems,
    join: (container) => void runs.push(...runsToRead(container, previous)),
    selected: (_selection, _containers, problem) => void (problem !== null && problems.push(problem)),
  }
}
