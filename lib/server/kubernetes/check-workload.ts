import { isProblem, Problem } from '@/lib/core/problems/problem.ts'
import type { SelectableKind } from '@/lib/core/wire/stream-selection.ts'
import type { ApiServer } from './api-server.ts'
import { pathOf, type ResourceKind, rightTo } from './resource-kinds.ts'

/** An object that owns pods, or owned them once. */
export type WorkloadName = { readonly namespace: string; readonly kind: SelectableKind; readonly name: string }

const resourceOf = {
  Deployment: 'deployments',
  StatefulSet: 'statefulsets',
  DaemonSet: 'daemonsets',
  ReplicaSet: 'replicasets',
  Job: 'jobs',
  CronJob: 'cronjobs',
} as const satisfies Record<SelectableKind, ResourceKind>

/**
 * Makes sure that there is a workload of this name, since one without pods looks the same as none. Who may not look at it
 * gets the benefit of the doubt.
 *
 * Errors: Problem `not-found`, and those of a cluster that cannot be asked
 */
export async function checkWorkload(
  api: ApiServer,
  { namespace, kind, name }: WorkloadName,
  signal: AbortSignal,
): Promise<void> {
  const list = { kind: resourceOf[kind], namespace }
  const path = `${pathOf(list)}/${encodeURIComponent(name)}`
  try {
    await api.getJson({ path, right: { ...rightTo('list', list), verb: 'get' } }, signal)
  } catch (error) {
    if (!isProblem(error)) throw error
    if (error.code === 'forbidden') return
    if (error.code !== 'not-found') throw error
    throw new Problem('not-found', `There is no ${kind} ${name} in the namespace ${namespace}`, {
      hint: 'Look for it in the list of workloads: it may have another name, or be in another namespace.',
      cause: error,
    })
  }
}
