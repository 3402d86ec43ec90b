import type { ParsedLine } from '@/lib/core/logs/parse-line.ts'
import { type Timestamp, toTimestamp } from '@/lib/core/logs/timestamp.ts'
import { lineHash } from '@/lib/core/wire/line-digest.ts'
import type { ResumePoint } from '@/lib/core/wire/stream-request.ts'

/** How far the log of one run has been read, and which lines a new read would bring again. */
export type ResumeCursor = {
  /** Time of the last line; null: none has been read. */
  last(): Timestamp | null
  /** The whole second to read from again, as `sinceTime`; null: from where the reader asked to begin. */
  sinceTime(): string | null
  /** A read begins that goes on from `sinceTime`: its second comes again. */
  resume(): void
  /**
   * new: give it on. repeated: the reader has it, or did not ask for it. after-gap: give it on, but the last line that the
   * reader has did not come again before it, so the file was rotated in between and lines may be missing.
   */
  admit(line: ParsedLine): 'new' | 'repeated' | 'after-gap'
}

/** "2026-01-02T03:04:05.000000006Z" */
const stampBytes = 30
/** "2026-01-02T03:04:05" */
const secondBytes = 19
const nanosecondsAt = 20
const zero = 0x30
const noStamp = -1

/** Starts at the beginning, or at the point that a reader has come to. */
export function createResumeCursor(point: Pick<ResumePoint, 'timestamp' | 'seen'> | null): ResumeCursor {
  const encoder = new TextEncoder()
  /** The time of the last line, copied: the line is a view of a chunk that would stay in memory with it. */
  const last = new Uint8Array(stampBytes)
  let begun = point !== null
  if (point !== null) last.set(encoder.encode(point.timestamp))
  /** Lines of the second of `last`, in the order read: two numbers each, nanoseconds and hash. */
  let seen: number[] = (point?.seen ?? []).flatMap(({ timestamp, digest }) => [
    nanosecondsIn(encoder.encode(timestamp)),
    Number.parseInt(digest, 16),
  ])
  /** How often each line of the second is still expected to come again; null: the reader is past it. */
  let expected: Map<string, number> | null = null
  /** The last line of the reader has come again, or there is none to wait for. */
  let anchored = true
  /** None of the reader's lines has come again yet. */
  let before = false

  const remember = (stamp: Uint8Array | null, hash: number) => {
    if (stamp !== null) {
      if (!begun || !isSameSecond(stamp, last)) seen = []
      last.set(stamp)
      begun = true
    }
    if (begun) seen.push(stamp === null ? noStamp : nanosecondsIn(stamp), hash)
  }
  const isRepeated = (nanoseconds: number, hash: number): boolean => {
    const key = keyOf(nanoseconds, hash)
    const count = expected?.get(key) ?? 0
    if (count === 0) return false
    expected?.set(key, count - 1)
    before = false
    anchored ||= nanoseconds === seen.at(-2) && hash === seen.at(-1)
    return true
  }

  return {
    last: () => (begun ? toTimestamp(latin1(last)) : null),
    sinceTime: () => (begun ? `${latin1(last.subarray(0, secondBytes))}Z` : null),
    resume() {
      expected = new Map()
      before = seen.length > 0
      anchored = seen.length === 0
      for (let at = 0; at < seen.length; at += 2) {
        const key = keyOf(seen[at] ?? 0, seen[at + 1] ?? 0)
        expected.set(key, (expected.get(key) ?? 0) + 1)
      }
    },
    admit({ stamp, message }) {
      const hash = lineHash(message)
      if (expected !== null && (stamp === null || isSameSecond(stamp, last))) {
        const nanoseconds = stamp === null ? noStamp : nanosecondsIn(stamp)
        if (isRepeated(nanoseconds, hash)) return 'repeated'
        // The reader began within this second, at the lines that it asked for: what stands before them was not among them.
        if (before && nanoseconds <= (seen[0] ?? noStamp)) return 'repeated'
      } else {
        expected = null
      }
      const result = anchored ? 'new' : 'after-gap'
      anchored = true
      remember(stamp, hash)
      return result
    },
  }
}

function isSameSecond(stamp: Uint8Array, other: Uint8Array): boolean {
  // From the end: that is where two times differ.
  for (let at = secondBytes - 1; at >= 0; at--) if (stamp[at] !== other[at]) return false
  return true
}

function nanosecondsIn(stamp: Uint8Array): number {
  let nanoseconds = 0
  for (let at = nanosecondsAt; at < nanosecondsAt + 9; at++) nanoseconds = nanoseconds * 10 + (stamp[at] ?? zero) - zero
  return nanoseconds
}

function keyOf(nanoseconds: number, hash: number): string {
  return `${nanoseconds} ${hash}`
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes)
}
