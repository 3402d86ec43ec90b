/** Finds a word among bytes: its number in the table, or 0. */
export type WordTable = (bytes: Uint8Array, start: number, end: number) => number

type Entry = { readonly letters: Uint8Array; readonly value: number }

/**
 * Makes a table of words that are looked up in bytes, without regard to ASCII case and without making a string.
 *
 * Shape: values are above 0, since 0 is the answer for a word that is not there. Case is folded with one bit (0x20), so
 *        "@" equals "`" and "_" equals DEL: of no matter for words that real lines contain.
 */
export function wordTable(words: Readonly<Record<string, number>>): WordTable {
  const slots: Entry[][] = []
  let lengthMax = 0
  for (const [word, value] of Object.entries(words)) {
    const letters = new TextEncoder().encode(word).map(fold)
    lengthMax = Math.max(lengthMax, letters.length)
    const slot = slotOf(letters.length, letters[0] ?? 0)
    const entries = slots[slot] ?? []
    entries.push({ letters, value })
    slots[slot] = entries
  }
  for (let slot = 0; slot < slots.length; slot++) slots[slot] ??= []

  return (bytes, start, end) => {
    const length = end - start
    if (length < 1 || length > lengthMax) return 0
    const entries = slots[slotOf(length, fold(bytes[start] ?? 0))]
    if (entries === undefined) return 0
    for (const { letters, value } of entries) {
      let index = 1
      while (index < length && fold(bytes[start + index] ?? 0) === letters[index]) index++
      if (index === length && fold(bytes[start] ?? 0) === letters[0]) return value
    }
    return 0
  }
}

function fold(byte: number): number {
  return byte | 0x20
}

/** One slot for each length and first letter, so that a look-up compares with one or two words. */
function slotOf(length: number, first: number): number {
  return length * 32 + (first & 31)
}
