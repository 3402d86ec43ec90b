/** What came or changed, and the UIDs of what went. */
export type ItemDiff<T> = { readonly upserts: readonly T[]; readonly deletes: readonly string[] }

/** Compares two states of a list. An item is the same only where it is the same object. */
export function diffItems<T>(before: ReadonlyMap<string, T>, after: ReadonlyMap<string, T>): ItemDiff<T> {
  const upserts = [...after].filter(([uid, item]) => before.get(uid) !== item).map(([, item]) => item)
  const deletes = [...before.keys()].filter((uid) => !after.has(uid))
  return { upserts, deletes }
}
