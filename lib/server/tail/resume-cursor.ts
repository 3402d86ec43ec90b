import { stampStepBackMsMax } from '@/lib/core/logs/limits.ts'
import type { Timestamp } from '@/lib/core/logs/timestamp.ts'
import type { ResumePoint } from '@/lib/core/wire/stream-request.ts'
import type { LineMark } from './line-mark.ts'
import { createSeenLines } from './seen-lines.ts'
import { isLater, type StampTime, secondsText, stampTimeText, toStampTime } from './stamp-time.ts'

/**
 * new: give it on. repeated: the reader has it, or did not ask for it. after-gap: give it on, but none of the lines that the
 * reader has came again before it, so the file was rotated in between and lines may be missing.
 */
export type Admission = 'new' | 'repeated' | 'after-gap'

/** How far the log of one run has been read, and which lines a new read would bring again. */
export type ResumeCursor = {
  /** Time of the last line; null: none has been read. */
  last(): Timestamp | null
  /** The same as numbers: asked for with every line, of which a text would cost as much as all else that is done with it. */
  lastTime(): StampTime | null
  /** Tells whether this is the last line that has been read. */
  isAt(line: LineMark): boolean
  /** The whole second to read from again, as `sinceTime`; null: from where the reader asked to begin. */
  sinceTime(): string | null
  /** A read begins that goes on from `sinceTime`, or from before it: lines come again. */
  resume(): void
  /**
   * Judges the next line of the file. `hash`: the `lineHash` of its message. `gapAllowed` false: one that comes after a gap is
   * not taken, and judged again when it is handed in again.
   */
  admit(stamp: Uint8Array | null, hash: number, gapAllowed?: boolean): Admission
  /** Judges a line of the file that will not come, since somebody else took it: it tells how far the read is. */
  passOver(stamp: Uint8Array | null, hash: number): Admission
}

/**
 * Starts at the beginning, or at the point that a reader has come to.
 *
 * Shape: a read that goes on gives the end of the file from some line on, in the file's order. So where any line that the
 *        reader has comes again, none is missing; and what comes before the first of them the reader had, or did not ask for.
 *        Lines are told apart by time and content, once for each time they were seen.
 */
export function createResumeCursor(point: Pick<ResumePoint, 'timestamp' | 'seen'> | null): ResumeCursor {
  const seen = createSeenLines(point)
  let lastHash: number | null = null
  let last: StampTime | null = point === null ? null : toStampTime(point.timestamp)
  /** The places of the lines that are still expected to come again, in the order they came; null: the read is past them. */
  let expected: Map<string, number[]> | null = null
  let lastPlace = 0
  /** A line that is later than this second has not been seen, and one that is later than `latest` neither. */
  let pastSecond = 0
  let latest = seen.latest()
  /** One of the reader's lines has come again, or there is none to wait for. */
  let met = true

  /** Null: it is not expected. */
  const placeOf = (time: StampTime | null, hash: number): number | null =>
    expected?.get(keyOf(time, hash))?.shift() ?? null
  const judge = (time: StampTime | null, hash: number): Admission => {
    if (expected === null) return met ? 'new' : 'after-gap'
    const place = placeOf(time, hash)
    if (place !== null) {
      met = true
      if (place === lastPlace) expected = null
      return 'repeated'
    }
    // Before the first line that the reader has. It did not ask for it.
    if (!met && (time === null || !isLater(time, seen.floor()))) return 'repeated'
    // Before the last line that the reader has. It has it, or was told that it is missing.
    if (met && (time === null || !isLater(time, latest))) return 'repeated'
    if (!met || (time !== null && time.second > pastSecond)) expected = null
    return met ? 'new' : 'after-gap'
  }

  return {
    last: () => stampTimeText(last),
    lastTime: () => last,
    isAt({ stamp, hash }) {
      const time = stamp === null ? null : toStampTime(stamp)
      return time?.second === last?.second && time?.nanosecond === last?.nanosecond && hash === lastHash
    },
    sinceTime: () => (seen.begun() ? secondsText(seen.firstSecond(stampStepBackMsMax)) : null),
    resume() {
      const places = new Map<string, number[]>()
      const from = seen.firstSecond(stampStepBackMsMax)
      let place = 0
      lastPlace = 0
      seen.forEach((time, hash) => {
        const key = keyOf(time, hash)
        const same = places.get(key)
        if (same === undefined) places.set(key, [place])
        else same.push(place)
        if (time === null || time.second >= from) lastPlace = place
        place++
      })
      expected = place === 0 ? null : places
      met = expected === null
      pastSecond = seen.newestSecond()
      latest = seen.latest()
    },
    admit(stamp, hash, gapAllowed = true) {
      const time = stamp === null ? null : toStampTime(stamp)
      const admission = judge(time, hash)
      if (admission === 'repeated' || (admission === 'after-gap' && !gapAllowed)) return admission
      met = true
      seen.add(time, hash)
      last = time ?? last
      lastHash = time === null ? null : hash
      return admission
    },
    passOver: (stamp, hash) => judge(stamp === null ? null : toStampTime(stamp), hash),
  }
}

function keyOf(time: StampTime | null, hash: number): string {
  return time === null ? `- ${hash}` : `${time.second} ${time.nanosecond} ${hash}`
}
