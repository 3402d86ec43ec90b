import type { StreamSelection } from '@/lib/core/wire/stream-selection.ts'

/** What stands for all pods of the namespace among the rows of the tree: no name has an asterisk. */
export const everythingKey = '*'

/**
 * The row of a namespace's tree that the screen shows: a pod by its name, a workload by its key; empty for a log of others, or
 * of several. Null: the screen is the namespace itself.
 */
export function selectedRow(namespace: string, pod: string | null, sources: readonly StreamSelection[]): string | null {
  const [only, ...others] = sources
  if (pod !== null || only === undefined) return pod
  if (others.length > 0 || only.namespace !== namespace) return ''
  switch (only.of.type) {
    case 'workload':
      return `${only.of.kind}/${only.of.name}`
    case 'pod':
      return only.of.name
    case 'namespace':
      return everythingKey
    case 'labelSelector':
      return ''
    default:
      return only.of satisfies never
  }
}
