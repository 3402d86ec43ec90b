import type { ColumnBlock } from './column-block.ts'
import { flags } from './layout.ts'

/**
 * Tells which one among equal timestamps of its source a line is: 0 is the first.
 *
 * The store marks a line that has the time of the line before it (of its source), so that nearly every answer is 0 at once.
 * Otherwise the lines before are counted, down to the line asked for last: rows are read in order.
 */
export function createOrdinals(
  firstLine: () => number,
  columnsOf: (line: number) => Pick<ColumnBlock, 'firstLine' | 'sources' | 'flags'>,
): (line: number) => number {
  let known = { line: -1, source: -1, ordinal: 0, firstLine: 0 }

  return (line) => {
    let block = columnsOf(line)
    const own = block.flags[line - block.firstLine] ?? 0
    if ((own & flags.sameTime) === 0) return 0
    const isOlder = own & flags.older
    const source = block.sources[line - block.firstLine] ?? 0
    const oldest = firstLine()
    const usable = known.source === source && known.firstLine === oldest
    let ordinal = 0
    for (let at = line; at > oldest; at--) {
      if (usable && at === known.line) {
        ordinal += known.ordinal
        break
      }
      if (at < block.firstLine) block = columnsOf(at)
      const mark = block.flags[at - block.firstLine] ?? 0
      // A line without a time of its own, and an event, stand between equal times and count for nothing.
      if (block.sources[at - block.firstLine] !== source || (mark & flags.untimed) !== 0) continue
      if ((mark & flags.older) !== isOlder) continue
      if ((mark & flags.sameTime) === 0) break
      ordinal++
    }
    known = { line, source, ordinal, firstLine: oldest }
    return ordinal
  }
}
