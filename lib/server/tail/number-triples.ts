/** Rows of three numbers, as many as come: 24 bytes each, and nothing for the collector to walk through. */
export type NumberTriples = {
  add(first: number, second: number, third: number): void
  forEach(visit: (first: number, second: number, third: number) => void): void
}

/** A log that writes little needs little; one that writes much gets its memory in pieces that are used again when it is done. */
const rowsAtFirst = 16
const rowsMax = 1_024

/** Makes a list without rows. It grows by pieces that stay where they are. */
export function createNumberTriples(): NumberTriples {
  const full: Float64Array[] = []
  let numbers = new Float64Array(3 * rowsAtFirst)
  let used = 0
  return {
    add(first, second, third) {
      if (used === numbers.length) {
        full.push(numbers)
        numbers = new Float64Array(Math.min(3 * rowsMax, numbers.length * 4))
        used = 0
      }
      numbers[used] = first
      numbers[used + 1] = second
      numbers[used + 2] = third
      used += 3
    },
    forEach(visit) {
      for (const piece of [...full, numbers.subarray(0, used)]) {
        for (let at = 0; at < piece.length; at += 3) visit(piece[at] ?? 0, piece[at + 1] ?? 0, piece[at + 2] ?? 0)
      }
    },
  }
}
