import { isStroke, type Shortcut } from './shortcut.ts'

/** A shortcut with what it does; null: something else listens for it, and here it is only told of. */
export type ActiveShortcut = Shortcut & { readonly run: (() => void) | null }

let active: readonly ActiveShortcut[] = []
const listeners = new Set<() => void>()

/** All shortcuts of what is on the screen now, in the order in which they came; a new list at each change. */
export function activeShortcuts(): readonly ActiveShortcut[] {
  return active
}

/** For useSyncExternalStore. */
export function subscribeToShortcuts(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** Makes shortcuts work, and gives the way to end that. Of two for one key, the later one works. */
export function addShortcuts(shortcuts: readonly ActiveShortcut[]): () => void {
  if (active.length === 0) document.addEventListener('keydown', heed)
  change([...active, ...shortcuts])
  return () => {
    change(active.filter((shortcut) => !shortcuts.includes(shortcut)))
    if (active.length === 0) document.removeEventListener('keydown', heed)
  }
}

function change(next: readonly ActiveShortcut[]): void {
  active = next
  for (const listener of listeners) listener()
}

function heed(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return
  const shortcut = active.findLast(({ keys, run }) => run !== null && isStroke(keys, event))
  if (shortcut === undefined || (!shortcut.keys.startsWith('mod+') && isTakenBy(event.target))) return
  event.preventDefault()
  shortcut.run?.()
}

/** Whether keys mean something else where the focus is: text, or a choice in something that floats. */
function isTakenBy(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.closest('input, textarea, select, [role=dialog], [role=menu], [role=listbox]') !== null)
  )
}
