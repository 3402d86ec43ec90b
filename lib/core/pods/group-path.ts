import { logsPath } from '../links/logs-path.ts'
import { workloadPath } from '../links/workload-path.ts'
import { selectionsMax } from '../logs/limits.ts'
import type { PodGroup } from './group-pods.ts'

/**
 * The address of one log of all pods of a group of the tree. Pods of a kind that cannot be asked for, and those that nobody
 * owns, are named one by one. Null where there are none, or too many to name.
 */
export function groupPath(
  namespace: string,
  { kind, name, pods }: Pick<PodGroup, 'kind' | 'name' | 'pods'>,
): string | null {
  if (pods.length === 0) return null
  const known = workloadPath(namespace, kind, name)
  if (known !== null || pods.length > selectionsMax) return known
  return logsPath(pods.map(({ pod }) => ({ namespace, of: { type: 'pod', name: pod.name }, containers: [] })))
}
