import { isChord, type ListStroke, stepInList } from '../ui/step-in-list.ts'

/** What a key does in the list of sources. */
export type SourceStep =
  | { readonly type: 'go'; readonly to: number }
  | { readonly type: 'solo' }
  | { readonly type: 'toggle' }
  | { readonly type: 'open' }

const letters: Readonly<Record<string, string>> = { j: 'ArrowDown', k: 'ArrowUp' }

/** Reads a key of the list; null: the key is somebody else's. `active` and `count`: where it is and how many there are. */
export function stepInSources(stroke: ListStroke, active: number, count: number, page: number): SourceStep | null {
  if (count === 0 || isChord(stroke)) return null
  const to = stepInList({ key: letters[stroke.key] ?? stroke.key }, active, count, page)
  if (to !== null) return { type: 'go', to }
  switch (stroke.key) {
    case 'Enter':
      return { type: 'solo' }
    case ' ':
      return { type: 'toggle' }
    case 'o':
      return { type: 'open' }
    default:
      return null
  }
}
