/**
 * Splits a pod's name into what it shares with its siblings and what is its own.
 *
 * Shape: "cart-7d9f8c5b6-x2x1q" of "cart" → "cart-7d9f8c5b6-" and "x2x1q"; a name that does not begin with its
 *        workload's is its own as a whole
 */
export function splitPodName(name: string, workload: string | null): { readonly start: string; readonly end: string } {
  if (workload === null || !name.startsWith(`${workload}-`)) return { start: '', end: name }
  const cut = name.lastIndexOf('-') + 1
  return { start: name.slice(0, cut), end: name.slice(cut) }
}
