/** What a key does in the list of sources. */
export type SourceStep =
  | { readonly type: 'go'; readonly to: number }
  | { readonly type: 'solo' }
  | { readonly type: 'toggle' }
  | { readonly type: 'open' }

/** The part of a keyboard event that says which key it was. */
type KeyStroke = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>

/** Reads a key of the list; null: the key is somebody else's. `active` and `count`: where it is and how many there are. */
export function stepInSources(stroke: KeyStroke, active: number, count: number, page: number): SourceStep | null {
  if (count === 0 || stroke.ctrlKey || stroke.metaKey || stroke.altKey) return null
  const go = (to: number): SourceStep => ({ type: 'go', to: Math.max(0, Math.min(count - 1, to)) })
  switch (stroke.key) {
    case 'ArrowDown':
    case 'j':
      return go(active + 1)
    case 'ArrowUp':
    case 'k':
      return go(active - 1)
    case 'PageDown':
      return go(active + page)
    case 'PageUp':
      return go(active - page)
    case 'Home':
      return go(0)
    case 'End':
      return go(count - 1)
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
