import type { ParsedLine } from '@/lib/core/logs/parse-line.ts'
import type { Timestamp } from '@/lib/core/logs/timestamp.ts'
import type { LineBuffer } from './flush-buffer.ts'
import { createGapHold, type GapHold } from './gap-hold.ts'
import type { LineMark } from './line-mark.ts'
import type { ResumeCursor } from './resume-cursor.ts'
import { stampTimeText } from './stamp-time.ts'
import type { Upstream } from './upstream.ts'

/** Gives lines of one run to its reader: those that it has not had, between the times that it wants. */
export type LineGiver = {
  /** `number`: the one that the line has in its upstream; null: it comes from a read of its own. */
  give(line: ParsedLine, hash: number, number: number | null): Giving
  /** What seems to be missing is: the next doubtful line is given. */
  trust(): void
  /** The lines come from elsewhere from now on: nothing more will tell how large a gap is. */
  settle(): void
  /** The reader takes its lines from this upstream, which numbers them. */
  follow(upstream: Pick<Upstream, 'numberOf'>): void
  /** Lines are gone, up to this one, which was the last before the number. */
  missed(line: LineMark, before: number): void
  /** The reader was too slow for the upstream, and gets what it missed from elsewhere. */
  fellBehind(): void
  /** Lines given so far. */
  lines(): number
}

/**
 * What became of a line. until: `untilTime` is reached. doubtful: none of the lines before it came again, so that it may be of
 * another run; it has not been given. missed: the read began behind the line that it should have ended at.
 */
export type Giving = 'given' | 'until' | 'doubtful' | 'missed'

/** What lines are given by. */
export type LineGiverOptions = {
  readonly source: number
  readonly cursor: ResumeCursor
  readonly buffer: LineBuffer
  /** Lines before it are left out; the kubelet knows only whole seconds. */
  readonly sinceTime: Timestamp | null
  /** Ends the reading: lines at or after it are left out. */
  readonly untilTime: Timestamp | null
}

/** Makes a giver. A gap stands where the lines are missing, before the line that comes after them. */
export function createLineGiver({ source, cursor, buffer, ...range }: LineGiverOptions): LineGiver {
  const since = toBytes(range.sinceTime)
  const until = toBytes(range.untilTime)
  let upstream: Pick<Upstream, 'numberOf'> | null = null
  /** Number of the next line that the reader needs; null: not known. */
  let next: number | null = null
  let late = false
  let trusted = false
  let hold: GapHold | null = null
  let lines = 0

  const toBuffer = (line: ParsedLine) => {
    buffer.writeLine(source, line)
    if (next !== null) next++
    lines++
  }
  const settle = () => {
    hold?.release()
    hold = null
  }
  const writeGap = (missing: number | null, from: Timestamp | null, to: Timestamp | null) => {
    const reason = late ? 'slow-reader' : 'rotation'
    buffer.writeEvent({ type: 'gap', source, lines: missing, from, to, reason })
  }
  const beginGap = (from: Timestamp | null) => {
    settle()
    const to = cursor.last()
    const numberOf = upstream?.numberOf
    const owed = next === null || numberOf === undefined ? null : { number: next, numberOf }
    hold = createGapHold(owed, toBuffer, (missing) => {
      writeGap(missing, from, to)
      next = next === null || missing === null ? null : next + missing
    })
  }

  return {
    settle,
    lines: () => lines,
    follow(newUpstream) {
      if (upstream !== newUpstream) next = null
      upstream = newUpstream
    },
    missed({ stamp, hash }, before) {
      const from = cursor.last()
      const missing = next === null ? null : before - next
      cursor.admit(stamp, hash)
      const to = cursor.last()
      // Where the reader is past it, the gap has been told.
      const told = from !== null && to !== null && to <= from
      if (!told && (missing === null || missing > 0)) writeGap(missing, from, to)
      next = before
    },
    trust() {
      trusted = true
    },
    fellBehind() {
      late = true
    },
    give(line, hash, number) {
      const { stamp } = line
      if (stamp !== null && until !== null && Buffer.compare(stamp, until) >= 0) return 'until'
      if (stamp !== null && since !== null && Buffer.compare(stamp, since) < 0) return 'given'
      const from = cursor.lastTime()
      const admission = cursor.admit(stamp, hash, trusted)
      if (admission === 'repeated') return 'given'
      if (admission === 'after-gap') {
        if (!trusted) return 'doubtful'
        trusted = false
        beginGap(stampTimeText(from))
      }
      if (hold === null) toBuffer(line)
      else if (hold.take(line, hash, number)) hold = null
      if (number !== null) {
        next = number + 1
        late = false
      }
      return 'given'
    },
  }
}

function toBytes(timestamp: Timestamp | null): Uint8Array | null {
  return timestamp === null ? null : new TextEncoder().encode(timestamp)
}
