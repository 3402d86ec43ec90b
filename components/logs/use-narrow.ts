import { useSyncExternalStore } from 'react'

/** The same as the breakpoint `wide` of globals.css. */
const query = '(width < 768px)'

/** Whether the screen is narrow: a telephone, where tools are in a menu and long lines are broken. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    subscribe,
    () => matchMedia(query).matches,
    () => false,
  )
}

function subscribe(listener: () => void): () => void {
  const list = matchMedia(query)
  list.addEventListener('change', listener)
  return () => list.removeEventListener('change', listener)
}
