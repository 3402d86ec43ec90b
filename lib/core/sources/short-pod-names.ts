/**
 * The shortest names by which pods are told apart and known again, by their full names.
 *
 * Shape: pods of one workload by their last part ("x2x1q" of "cart-7d9f8c6b54-x2x1q"); of several by that of the workload too
 *        ("cart-x2x1q"), the hash of the ReplicaSet left out; "orders-db-0" stays, since "0" says nothing. Where two would
 *        have the same name, both keep the whole.
 */
export function shortPodNames(pods: Iterable<string>): ReadonlyMap<string, string> {
  const names = [...new Set(pods)]
  const parts = new Map(names.map((name) => [name, partsOf(name)]))
  const single = new Set(Array.from(parts.values(), ({ base }) => base)).size < 2
  const wanted = (name: string): string => {
    const { base, last } = parts.get(name) ?? partsOf(name)
    if (last === null) return name
    return single && names.length > 1 ? last : `${base}-${last}`
  }
  const taken = new Map<string, number>()
  for (const name of names) taken.set(wanted(name), (taken.get(wanted(name)) ?? 0) + 1)
  return new Map(names.map((name) => [name, taken.get(wanted(name)) === 1 ? wanted(name) : name]))
}

/** What Kubernetes makes random names of: no vowels, and nothing that is mistaken for another. */
const random = '[bcdfghjklmnpqrstvwxz2456789]'
const generated = new RegExp(`^(.+?)(?:-${random}{8,10})?-(${random}{5})$`)

/** `last` null: the name is no workload's with something random behind it. */
function partsOf(name: string): { readonly base: string; readonly last: string | null } {
  const [, base, last] = generated.exec(name) ?? []
  return base === undefined || last === undefined ? { base: name, last: null } : { base, last }
}
