import { flags } from './layout.ts'

/** The columns that an ordinal is made of. */
export type OrdinalColumns = {
  readonly firstLine: () => number
  readonly sourceOf: (line: number) => number
  readonly flagsOf: (line: number) => number
}

/**
 * Tells which one among equal timestamps of its source a line is: 0 is the first.
 *
 * The store marks a line that has the time of the line before it (of its source), so that nearly every answer is 0 at once.
 * Otherwise the lines before are counted, down to the line asked for last: rows are read in order.
 */
export function createOrdinals({ firstLine, sourceOf, flagsOf }: OrdinalColumns): (line: number) => number {
  let known = { line: -1, source: -1, ordinal: 0, firstLine: 0 }

  return (line) => {
    if ((flagsOf(line) & flags.sameTime) === 0) return 0
    const source = sourceOf(line)
    const oldest = firstLine()
    const usable = known.source === source && known.firstLine === oldest
    let ordinal = 0
    let at = line
    while (at > oldest) {
      if (usable && at === known.line) {
        ordinal += known.ordinal
        break
      }
      const mark = flagsOf(at)
      // A line without a time of its own, and an event, stand between equal times and count for nothing.
      if (sourceOf(at) === source && (mark & flags.untimed) === 0) {
        if ((mark & flags.sameTime) === 0) break
        ordinal++
      }
      at--
    }
    known = { line, source, ordinal, firstLine: oldest }
    return ordinal
  }
}
