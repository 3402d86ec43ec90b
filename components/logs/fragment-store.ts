/** The fragment of the address, and what it was when the reader came by a link, which decides what is read. */
export type Fragment = { readonly current: string; readonly arrived: string }

let fragment: Fragment | null = null
const listeners = new Set<() => void>()

/** For useSyncExternalStore: the address may be changed by hand, by a link inside the page, or with the back button. */
export function subscribeToFragment(listener: () => void): () => void {
  if (listeners.size === 0) {
    addEventListener('hashchange', arrive)
    addEventListener('popstate', arrive)
    // Next draws a screen before it changes the address to that screen's.
    if (fragment?.current !== location.hash) fragment = null
  }
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    removeEventListener('hashchange', arrive)
    removeEventListener('popstate', arrive)
    fragment = null
  }
}

/** The fragment now. The same object until it changes. */
export function getFragment(): Fragment {
  fragment ??= { current: location.hash, arrived: location.hash }
  return fragment
}

/** Says that the page itself has changed the address. `leave`: what the reader came for is no longer wanted. */
export function fragmentChanged({ leave }: { readonly leave: boolean }): void {
  tell({ current: location.hash, arrived: leave ? '' : getFragment().arrived })
}

/** Says that the reader has come by a link inside the page. */
export function fragmentArrived(): void {
  if (fragment !== null) tell({ current: location.hash, arrived: location.hash })
}

function arrive(): void {
  if (location.hash !== getFragment().current) tell({ current: location.hash, arrived: location.hash })
}

function tell(next: Fragment): void {
  fragment = next
  for (const listener of listeners) listener()
}
