import { useSyncExternalStore } from 'react'

const never = () => () => {}

/**
 * False on the server and while its page is taken over, true afterwards. For what sets style attributes, which a strict
 * CSP refuses in a page from the server, and for what only the browser knows.
 */
export function useHydrated(): boolean {
  return useSyncExternalStore(
    never,
    () => true,
    () => false,
  )
}
