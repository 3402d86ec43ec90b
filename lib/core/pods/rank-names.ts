/** Something to find by its name. */
export type Named = { readonly name: string }

/**
 * The things whose names contain all words of a query, those that begin with it first, then those where a word begins
 * with it; alike ones keep their order.
 */
export function rankNames<T extends Named>(query: string, things: readonly T[], limit: number): readonly T[] {
  const text = query.toLowerCase().trim()
  if (text === '') return things.slice(0, limit)
  const words = text.split(/\s+/)
  const ranked: T[][] = [[], [], []]
  for (const thing of things) {
    const name = thing.name.toLowerCase()
    if (!words.every((word) => name.includes(word))) continue
    ranked[rankOf(name, words)]?.push(thing)
  }
  return ranked.flat().slice(0, limit)
}

function rankOf(name: string, words: readonly string[]): 0 | 1 | 2 {
  const [first = ''] = words
  if (name.startsWith(first)) return 0
  return ['-', '.', '/', ' '].some((sign) => name.includes(sign + first)) ? 1 : 2
}
