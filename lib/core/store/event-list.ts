/** Which lines of the store are events: few among many. */
export type EventList = {
  readonly length: () => number
  add(line: number): void
  /** The events from `line` to before `endLine`, in order. */
  between(line: number, endLine: number): readonly number[]
  countBetween(line: number, endLine: number): number
  dropBefore(line: number): void
  reset(): void
}

/** Makes an empty list. Lines are added in order. */
export function createEventList(): EventList {
  let lines: number[] = []
  const countBefore = (line: number) => {
    let low = 0
    let high = lines.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((lines[middle] ?? 0) < line) low = middle + 1
      else high = middle
    }
    return low
  }
  return {
    length: () => lines.length,
    add: (line) => void lines.push(line),
    between: (line, endLine) => lines.slice(countBefore(line), countBefore(endLine)),
    countBetween: (line, endLine) => countBefore(endLine) - countBefore(line),
    dropBefore(line) {
      if ((lines[0] ?? line) < line) lines = lines.slice(countBefore(line))
    },
    reset() {
      lines = []
    },
  }
}
