import { useSyncExternalStore } from 'react'

let revealed = false
const listeners = new Set<() => void>()

/**
 * Whether this tab asks for lines as they were written, masked values and all. It stands in no link: who opens one must ask for
 * themselves; and a new page begins with masks.
 */
export function useRevealed(): readonly [boolean, (reveal: boolean) => void] {
  return [useSyncExternalStore(subscribe, read, masked), setRevealed]
}

function setRevealed(reveal: boolean): void {
  revealed = reveal
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

const read = () => revealed
const masked = () => false
