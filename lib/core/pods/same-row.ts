import type { PodGroup } from './group-pods.ts'
import { sameFields } from './same-fields.ts'
import type { TreeRow } from './tree-rows.ts'

/** Whether two rows of the tree look the same. A workload may have other pods than before and still look as it did. */
export function sameRow(a: TreeRow, b: TreeRow): boolean {
  if (a.type !== 'group' || b.type !== 'group') return sameFields(a, b)
  return sameFields({ ...a, group: null }, { ...b, group: null }) && sameFields(looksOf(a.group), looksOf(b.group))
}

function looksOf({ name, kind, ready, desired, tone, attention, pods }: PodGroup) {
  return { name, kind, ready, desired, tone, attention, pods: pods.length }
}
