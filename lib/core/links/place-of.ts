/** What a path shows of a cluster. */
export type Place =
  | { readonly screen: 'namespace'; readonly namespace: string }
  | { readonly screen: 'pod'; readonly namespace: string; readonly pod: string }
  | { readonly screen: 'logs' }
  | { readonly screen: 'search' }

/**
 * Reads a path of ours.
 *
 * Shape: "/namespaces/shop/pods/cart-0" → the pod cart-0 of shop; null for a path of another screen, or of none
 */
export function placeOf(pathname: string): Place | null {
  const [screen, ...names] = pathname.split('/').slice(1)
  if (screen === 'logs' || screen === 'search') return names.length === 0 ? { screen } : null
  if (screen !== 'namespaces') return null
  const [namespace = null, pods, pod = null] = names.map(decoded)
  if (namespace === null) return null
  if (names.length === 1) return { screen: 'namespace', namespace }
  return names.length === 3 && pods === 'pods' && pod !== null ? { screen: 'pod', namespace, pod } : null
}

function decoded(name: string): string | null {
  try {
    return name === '' ? null : decodeURIComponent(name)
  } catch {
    // "%E0": somebody's typing, and no name.
    return null
  }
}
