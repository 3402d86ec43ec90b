/** A growing list of line numbers, oldest first: what a filter keeps, or what was found. Four bytes a line. */
export type LineList = {
  length(): number
  /** -1 where there is none. */
  at(index: number): number
  append(lines: Uint32Array): void
  /** Numbers from `from` on, as a copy that can be sent. */
  slice(from: number): Uint32Array<ArrayBuffer>
  /** The first place whose line is not before `line`. */
  placeOf(line: number): number
}

const firstCapacity = 1024

/** Makes an empty list. */
export function createLineList(): LineList {
  let lines = new Uint32Array(firstCapacity)
  let length = 0
  return {
    length: () => length,
    at: (index) => (index < length ? (lines[index] ?? -1) : -1),
    append(more) {
      if (length + more.length > lines.length) {
        const larger = new Uint32Array(Math.max(length + more.length, lines.length * 2))
        larger.set(lines.subarray(0, length))
        lines = larger
      }
      lines.set(more, length)
      length += more.length
    },
    slice: (from) => lines.slice(from, length),
    placeOf(line) {
      let low = 0
      let high = length
      while (low < high) {
        const middle = (low + high) >>> 1
        if ((lines[middle] ?? 0) < line) low = middle + 1
        else high = middle
      }
      return low
    },
  }
}
