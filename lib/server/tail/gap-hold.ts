import type { ParsedLine } from '@/lib/core/logs/parse-line.ts'
import { markBytes } from './line-marks.ts'
import type { Upstream } from './upstream.ts'

/** Where a reader stands: it needs the lines from `number` on. */
type Owed = { readonly number: number; readonly numberOf: Upstream['numberOf'] }

/** Lines behind a gap, held back for as long as it is not known how many are missing before them. */
export type GapHold = {
  /** Takes the next line. True: the gap has been told, and the lines behind it given. */
  take(line: ParsedLine, hash: number, number: number | null): boolean
  /** Nothing more will tell: gives what is held, behind a gap of unknown size. */
  release(): void
}

/** One line of a piece is remembered, so one of these is. Units: bytes */
const heldBytesMax = 2 * markBytes

/** Holds lines until one of them is known by its number. Where nothing is missing, there is no gap. */
export function createGapHold(
  owed: Owed | null,
  write: (line: ParsedLine) => void,
  tellGap: (missing: number | null) => void,
): GapHold {
  let held: ParsedLine[] = []
  let bytes = 0

  const tell = (missing: number | null) => {
    if (missing !== 0) tellGap(missing)
    for (const line of held) write(line)
    held = []
  }
  return {
    take(line, hash, known) {
      const number = owed === null ? null : (known ?? owed.numberOf(line.stamp, hash))
      const missing = owed === null || number === null ? null : number - held.length - owed.number
      held.push({ stamp: line.stamp?.slice() ?? null, message: line.message.slice() })
      bytes += line.message.length
      if (missing === null && owed !== null && bytes < heldBytesMax) return false
      tell(missing !== null && missing >= 0 ? missing : null)
      return true
    },
    release: () => tell(null),
  }
}
