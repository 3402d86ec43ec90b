/** What a key means in the log. */
export type LogCommand =
  | { readonly type: 'move'; readonly by: 'row' | 'page'; readonly direction: 1 | -1; readonly extend: boolean }
  | { readonly type: 'edge'; readonly edge: 'start' | 'end'; readonly extend: boolean }
  | { readonly type: 'find' }
  | { readonly type: 'find-next'; readonly direction: 1 | -1 }
  | { readonly type: 'select-all' }
  | { readonly type: 'clear' }
  | { readonly type: 'mark' }
  | { readonly type: 'details' }
  | { readonly type: 'go-to-time' }
  | { readonly type: 'filter-id' }
  | { readonly type: 'toggle-follow' }
  | { readonly type: 'toggle-wrap' }

/** The part of a keyboard event that says which key it was. */
export type KeyStroke = {
  readonly key: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

/** Reads a key as a command of the log; null: the browser's own business. */
export function logCommandOf(stroke: KeyStroke): LogCommand | null {
  const { key, shiftKey: extend } = stroke
  if (stroke.altKey) return null
  if (stroke.ctrlKey || stroke.metaKey) return commandWithMod(key)
  switch (key) {
    case 'ArrowDown':
    case 'j':
      return { type: 'move', by: 'row', direction: 1, extend }
    case 'ArrowUp':
    case 'k':
      return { type: 'move', by: 'row', direction: -1, extend }
    case 'PageDown':
      return { type: 'move', by: 'page', direction: 1, extend }
    case 'PageUp':
      return { type: 'move', by: 'page', direction: -1, extend }
    case ' ':
      return { type: 'move', by: 'page', direction: extend ? -1 : 1, extend: false }
    case 'Home':
      return { type: 'edge', edge: 'start', extend }
    case 'End':
      return { type: 'edge', edge: 'end', extend }
    case 'F3':
      return { type: 'find-next', direction: extend ? -1 : 1 }
    default:
      return letters[key] ?? null
  }
}

const letters: Readonly<Record<string, LogCommand>> = {
  n: { type: 'find-next', direction: 1 },
  N: { type: 'find-next', direction: -1 },
  Enter: { type: 'mark' },
  Escape: { type: 'clear' },
  o: { type: 'details' },
  g: { type: 'go-to-time' },
  i: { type: 'filter-id' },
  f: { type: 'toggle-follow' },
  w: { type: 'toggle-wrap' },
}

/** With Ctrl or ⌘. Copying is not among them: the browser says that by itself, with an event of its own. */
function commandWithMod(key: string): LogCommand | null {
  switch (key.toLowerCase()) {
    case 'f':
      return { type: 'find' }
    case 'g':
      return { type: 'find-next', direction: key === 'G' ? -1 : 1 }
    case 'a':
      return { type: 'select-all' }
    case 'home':
      return { type: 'edge', edge: 'start', extend: false }
    case 'end':
      return { type: 'edge', edge: 'end', extend: false }
    default:
      return null
  }
}

/** Commands that hold wherever the keyboard is, but in a field; the others need the log or nothing in particular. */
export function isEverywhere({ type }: LogCommand): boolean {
  return type.startsWith('find') || type.startsWith('toggle') || type === 'go-to-time'
}
