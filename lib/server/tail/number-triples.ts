/** Rows of three numbers, as many as come: 24 bytes each, and nothing for the collector to walk through. */
export type NumberTriples = {
  add(first: number, second: number, third: number): void
  forEach(visit: (first: number, second: number, third: number) => void): void
}

const numbersAtFirst = 3 * 16

/** Makes a list without rows. It grows to twice its size. */
export function createNumberTriples(): NumberTriples {
  let numbers = new Float64Array(numbersAtFirst)
  let used = 0
  return {
    add(first, second, third) {
      if (used === numbers.length) {
        const grown = new Float64Array(numbers.length * 2)
        grown.set(numbers)
        numbers = grown
      }
      numbers[used] = first
      numbers[used + 1] = second
      numbers[used + 2] = third
      used += 3
    },
    forEach(visit) {
      for (let at = 0; at < used; at += 3) visit(numbers[at] ?? 0, numbers[at + 1] ?? 0, numbers[at + 2] ?? 0)
    },
  }
}
