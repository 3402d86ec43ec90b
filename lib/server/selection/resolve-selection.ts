import { Problem } from '@/lib/core/problems/problem.ts'
import type { StreamSelection } from '@/lib/core/wire/stream-selection.ts'
import type { PodDetails } from '../kubernetes/to-pod.ts'
import type { OwnedWorkload } from '../kubernetes/to-workload.ts'
import type { ResourceWatch } from '../watch/resource-watch.ts'
import type { OwnerKind } from '../watch/watch-hub.ts'
import { createPodTest } from './pod-test.ts'

/** The part of a watch that is looked at. */
type Listed<T> = Pick<ResourceWatch<T>, 'items' | 'phase' | 'problem'>

/** What a namespace's watches know, for one selection. `owners` null: none are needed. */
export type SelectionView = {
  readonly pods: Listed<PodDetails>
  readonly owners: { readonly kind: OwnerKind; readonly watch: Listed<OwnedWorkload> } | null
}

/** A container that a selection has, with its pod as it is now. */
export type PodContainer = { readonly details: PodDetails; readonly container: string }

/** How a selection stands. `problem`: why it is not known, or not for sure. */
export type Resolution = {
  /** The list of pods is as the cluster has it now; otherwise it is the last one that could be read. */
  readonly live: boolean
  readonly pods: number
  readonly containers: readonly PodContainer[]
  readonly problem: Problem | null
}

/** What stands between the pods of a selection and its workload, and has to be watched, too; null: nothing. */
export function ownersOf({ of }: StreamSelection): OwnerKind | null {
  if (of.type !== 'workload') return null
  if (of.kind === 'Deployment') return 'replicasets'
  return of.kind === 'CronJob' ? 'jobs' : null
}

/** Finds the containers of a selection, init, sidecar and ephemeral ones included. Null: the lists have not come yet. */
export function resolveSelection(selection: StreamSelection, { pods, owners }: SelectionView): Resolution | null {
  if (pods.phase === 'opening' || owners?.watch.phase === 'opening') return null
  const nothing: ReadonlyMap<string, OwnedWorkload> = new Map()
  const test = createPodTest(selection.of, {
    replicaSets: owners?.kind === 'replicasets' ? owners.watch.items : nothing,
    jobs: owners?.kind === 'jobs' ? owners.watch.items : nothing,
  })
  const found = [...pods.items.values()].filter(test)
  const named = new Set(selection.containers)
  const containers = found.flatMap((details) =>
    details.pod.containers
      .filter(({ name }) => named.size === 0 || named.has(name))
      .map(({ name }) => ({ details, container: name })),
  )
  const problem = pods.problem ?? doubt(selection, owners?.watch.problem ?? null)
  return {
    live: pods.phase === 'live',
    pods: found.length,
    containers,
    problem: problem ?? missingContainer(selection, found, containers.length),
  }
}

/** The pods are known, and what they belong to is not. */
function doubt({ namespace, of }: StreamSelection, problem: Problem | null): Problem | null {
  if (problem === null || problem.code !== 'forbidden' || of.type !== 'workload') return problem
  const { missing } = problem
  const told = of.kind === 'CronJob' ? 'by the names of their Jobs' : 'by their label pod-template-hash'
  return new Problem(
    'forbidden',
    `You may not ${missing?.verb} ${missing?.resource} in the namespace ${namespace}: the pods of the ${of.kind} ${of.name} are told ${told}`,
    {
      hint: `To be sure, ask an admin of the cluster for the right to list and watch ${missing?.resource}.`,
      ...(missing === null ? {} : { missing }),
      cause: problem,
    },
  )
}

function missingContainer({ containers }: StreamSelection, pods: readonly PodDetails[], found: number): Problem | null {
  if (found > 0 || pods.length === 0 || containers.length === 0) return null
  const names = [...new Set(pods.flatMap(({ pod }) => pod.containers.map(({ name }) => name)))]
  return new Problem('container-not-found', `No pod of the selection has a container ${containers.join(' or ')}`, {
    hint: `Their containers are ${names.join(', ')}.`,
  })
}
