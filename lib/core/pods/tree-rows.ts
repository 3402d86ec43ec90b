import type { PodGroup } from './group-pods.ts'
import type { Container } from './pod.ts'
import type { SurveyedPod } from './survey-pods.ts'

type Place = {
  /** Unique in the tree, and the same as long as the thing is. */
  readonly id: string
  /** 1 for workloads, 2 for pods, 3 for containers: what `aria-level` says. */
  readonly level: number
  /** Its place among its siblings, from 1, and their number. */
  readonly posInSet: number
  readonly setSize: number
  /** null: there is nothing below it. */
  readonly expanded: boolean | null
  /** The row above it in the tree; null at the top. */
  readonly parentId: string | null
}

/** A row of the tree as it is drawn: what is folded away is no row. */
export type TreeRow =
  | (Place & { readonly type: 'group'; readonly group: PodGroup })
  | (Place & { readonly type: 'pod'; readonly surveyed: SurveyedPod })
  | (Place & { readonly type: 'container'; readonly surveyed: SurveyedPod; readonly container: Container })

/** What a person has folded or unfolded by hand, by row; what is not named is as it is by itself. */
export type Folding = ReadonlyMap<string, boolean>

/** With more pods than this, workloads where all is well start folded. */
const unfoldedPodsMax = 100

/** Lays the tree out as rows. `filter`: words that must all occur in the names; whatever has a match is unfolded. */
export function treeRows(groups: readonly PodGroup[], folding: Folding, filter: string): readonly TreeRow[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean)
  const kept = words.length === 0 ? groups : groups.flatMap((group) => filterGroup(group, words))
  const few = groups.reduce((sum, { pods }) => sum + pods.length, 0) <= unfoldedPodsMax
  const rows: TreeRow[] = []
  for (const [at, group] of kept.entries()) {
    const id = group.key
    const unfolded = words.length > 0 || few || group.attention > 0
    const expanded = group.pods.length === 0 ? null : (folding.get(id) ?? unfolded)
    rows.push({
      type: 'group',
      id,
      level: 1,
      posInSet: at + 1,
      setSize: kept.length,
      expanded,
      parentId: null,
      group,
    })
    if (expanded === true) addPods(rows, group, id, folding)
  }
  return rows
}

function addPods(rows: TreeRow[], { pods }: PodGroup, parentId: string, folding: Folding): void {
  for (const [at, surveyed] of pods.entries()) {
    const { containers, uid } = surveyed.pod
    const expanded = containers.length < 2 ? null : (folding.get(uid) ?? false)
    rows.push({
      type: 'pod',
      id: uid,
      level: 2,
      posInSet: at + 1,
      setSize: pods.length,
      expanded,
      parentId,
      surveyed,
    })
    if (expanded !== true) continue
    for (const [index, container] of containers.entries()) {
      rows.push({
        type: 'container',
        id: `${uid}/${container.name}`,
        level: 3,
        posInSet: index + 1,
        setSize: containers.length,
        expanded: null,
        parentId: uid,
        surveyed,
        container,
      })
    }
  }
}

/** The group with the pods that match; all of them where its own name does; none at all where nothing does. */
function filterGroup(group: PodGroup, words: readonly string[]): readonly PodGroup[] {
  const name = group.name.toLowerCase()
  const left = words.filter((word) => !name.includes(word))
  if (left.length === 0) return [group]
  const pods = group.pods.filter(({ pod, status, attention }) => {
    const names = `${pod.name} ${status.word} ${attention?.reason ?? ''}`.toLowerCase()
    return left.every((word) => names.includes(word))
  })
  return pods.length === 0 ? [] : [{ ...group, pods }]
}
