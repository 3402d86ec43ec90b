import type { TreeRow } from '@/lib/core/pods/tree-rows.ts'
import { isChord, type ListStroke, stepInList } from '../ui/step-in-list.ts'

/** What a key does in the tree. */
export type TreeStep =
  | { readonly type: 'go'; readonly id: string }
  | { readonly type: 'fold'; readonly id: string; readonly expanded: boolean }
  | { readonly type: 'open'; readonly id: string }

/**
 * What a key does, as the ARIA pattern of trees has it: up and down, right into and left out of, Home and End, Enter
 * opens, a letter goes to the next row that begins with it. Null: the key is somebody else's.
 */
export function stepInTree(
  rows: readonly TreeRow[],
  active: number,
  stroke: ListStroke,
  page: number,
): TreeStep | null {
  const row = rows[active]
  if (row === undefined || isChord(stroke)) return null
  const go = (to: number | null): TreeStep | null => {
    const target = to === null ? undefined : rows[to]
    return target === undefined ? null : { type: 'go', id: target.id }
  }
  const moved = stepInList(stroke, active, rows.length, page)
  if (moved !== null) return go(moved)
  switch (stroke.key) {
    case 'ArrowRight':
      if (row.expanded === false) return { type: 'fold', id: row.id, expanded: true }
      return row.expanded === true ? go(active + 1) : null
    case 'ArrowLeft':
      if (row.expanded === true) return { type: 'fold', id: row.id, expanded: false }
      return row.parentId === null ? null : { type: 'go', id: row.parentId }
    case 'Enter':
    case ' ':
      return { type: 'open', id: row.id }
    default:
      return /^[a-z0-9]$/i.test(stroke.key) ? goToLetter(rows, active, stroke.key.toLowerCase()) : null
  }
}

function goToLetter(rows: readonly TreeRow[], active: number, letter: string): TreeStep | null {
  const ahead = [...rows.slice(active + 1), ...rows.slice(0, active + 1)]
  const found = ahead.find((row) => rowName(row).toLowerCase().startsWith(letter))
  return found === undefined ? null : { type: 'go', id: found.id }
}

function rowName(row: TreeRow): string {
  switch (row.type) {
    case 'group':
      return row.group.name
    case 'pod':
      return row.surveyed.pod.name
    case 'container':
      return row.container.name
    default:
      return row satisfies never
  }
}
