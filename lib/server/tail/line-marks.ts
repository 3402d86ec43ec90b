/** Finds the numbers of lines that were dropped by what they were: one line of each piece of the log is remembered. */
export type LineMarks = {
  /** Counts a line, and remembers it where it is the first of a piece. */
  pass(number: number, stamp: Uint8Array | null, hash: number, bytes: number): void
  /** The number of a line, where it was remembered. */
  find(stamp: Uint8Array | null, hash: number): number | null
  clear(): void
}

/** A piece of the log. Whoever looks for a number must look at the lines of at least so many bytes. Units: bytes */
export const markBytes = 32 * 1024

/** Pieces that are remembered: 16 MiB of a log, more than the kubelet keeps by default. */
const marksMax = 512

/** Makes an empty list. */
export function createLineMarks(): LineMarks {
  const marks = new Map<string, number>()
  let left = 0
  return {
    pass(number, stamp, hash, bytes) {
      left -= bytes
      if (left > 0) return
      left = markBytes
      const [oldest] = marks.keys()
      if (marks.size >= marksMax && oldest !== undefined) marks.delete(oldest)
      marks.set(keyOf(stamp, hash), number)
    },
    find: (stamp, hash) => marks.get(keyOf(stamp, hash)) ?? null,
    clear() {
      marks.clear()
      left = 0
    },
  }
}

function keyOf(stamp: Uint8Array | null, hash: number): string {
  return `${stamp === null ? '-' : String.fromCharCode(...stamp)} ${hash}`
}
