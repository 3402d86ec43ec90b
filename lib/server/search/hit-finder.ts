import { foundLineBytesMax, foundTogetherMax } from '@/lib/core/logs/limits.ts'
import type { ParsedLine } from '@/lib/core/logs/parse-line.ts'
import type { LineMatcher } from '@/lib/core/patterns/line-matcher.ts'

/** A line that goes to the reader: a copy, with its number among equal timestamps. */
type KeptLine = ParsedLine & { readonly ordinal: number }

/** Lines that stand together. `hits`: places of those that were found. */
export type HitGroup = { readonly lines: readonly KeptLine[]; readonly hits: readonly number[] }

/** Looks through the lines of one run, in their order. */
export type HitFinder = {
  /** The line may be a view of memory that is used again. */
  take(line: ParsedLine): void
  /** What comes next does not stand beside what came last: gives what is held. */
  settle(): void
}

/**
 * Makes a finder. `give` gets what is found, with so many lines before and after, as soon as it is complete.
 *
 * Shape: no line is given twice; where hits stand closer than their surroundings reach, they come together
 */
export function createHitFinder(match: LineMatcher, contextLines: number, give: (group: HitGroup) => void): HitFinder {
  const lastStamp = new Uint8Array(30)
  let ordinal = -1
  let before: KeptLine[] = []
  let lines: KeptLine[] = []
  let hits: number[] = []
  /** Lines behind the last hit that are still wanted. */
  let wanted = 0

  const number = (stamp: Uint8Array | null) => {
    // A line without a time takes the one before it.
    if (stamp === null || isSame(stamp, lastStamp)) return ++ordinal
    lastStamp.set(stamp)
    ordinal = 0
    return ordinal
  }
  const keep = ({ stamp, message }: ParsedLine): KeptLine => ({
    stamp: stamp?.slice() ?? null,
    message: message.slice(0, foundLineBytesMax),
    ordinal,
  })
  const settle = () => {
    if (hits.length > 0) give({ lines, hits })
    lines = []
    hits = []
    wanted = 0
  }

  return {
    take(line) {
      number(line.stamp)
      if (match(line.message, 0, line.message.length)) {
        lines.push(...before, keep(line))
        hits.push(lines.length - 1)
        before = []
        wanted = contextLines
      } else if (wanted > 0) {
        lines.push(keep(line))
        wanted--
      } else if (contextLines > 0) {
        before.push(keep(line))
        if (before.length > contextLines) before.shift()
      }
      if (hits.length > 0 && wanted === 0) settle()
      // What goes on and on is given in parts.
      else if (lines.length >= foundTogetherMax) {
        const rest = wanted
        settle()
        wanted = rest
      }
    },
    settle() {
      settle()
      before = []
    },
  }
}

function isSame(a: Uint8Array, b: Uint8Array): boolean {
  // Equal times are rare, and what differs stands at the end.
  for (let at = b.length - 1; at >= 0; at--) if (a[at] !== b[at]) return false
  return true
}
