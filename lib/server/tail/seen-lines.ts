import type { ResumePoint } from '@/lib/core/wire/stream-request.ts'
import { createNumberTriples, type NumberTriples } from './number-triples.ts'
import { isLater, type StampTime, toStampTime } from './stamp-time.ts'

/** The lines of a log that would come again where it is read from `firstSecond` on, in the order they came. */
export type SeenLines = {
  /** Whether there is a time to read from. */
  begun(): boolean
  add(time: StampTime | null, hash: number): void
  forEach(visit: (time: StampTime | null, hash: number) => void): void
  /** Nothing that came before the first of these lines is later than this. */
  floor(): StampTime
  /** The latest time that any line had. */
  latest(): StampTime
  /** The latest second that a line has come of. Units: seconds since 1970 */
  newestSecond(): number
  /** The whole second to read from, so that lines whose time steps back by `stepBackMsMax` are not before it. */
  firstSecond(stepBackMsMax: number): number
}

/** Lines that came while one second was the latest. */
type Generation = { readonly floor: StampTime; readonly numbers: NumberTriples }

const never: StampTime = { second: Number.NEGATIVE_INFINITY, nanosecond: 0 }
/** In the place of a line's nanosecond, where it has no time. */
const untimed = -1

/**
 * Remembers the lines of the latest second, and of the second before it. Where the clock was set back, it begins anew with
 * the time that is now. A point without lines knows nothing of its second: the whole of it is new.
 */
export function createSeenLines(point: Pick<ResumePoint, 'timestamp' | 'seen'> | null): SeenLines {
  let latest = never
  /** The second of `latest`, or the one that the clock was set back to. */
  let newest = never.second
  let older: Generation | null = null
  let recent: Generation = { floor: never, numbers: createNumberTriples() }
  /** The last lines before `older` are known to have been given, and not which. */
  let overlaps = point === null || point.seen.length > 0

  const begin = (time: StampTime) => {
    if (isLater(time, latest)) latest = time
    newest = time.second
    recent = { floor: latest, numbers: createNumberTriples() }
  }
  const add = (time: StampTime | null, hash: number) => {
    if (time === null) {
      if (newest !== never.second) recent.numbers.add(0, untimed, hash)
      return
    }
    if (time.second > newest) {
      older = time.second === newest + 1 ? recent : null
      if (newest !== never.second) overlaps = true
      begin(time)
    } else if (time.second < newest - 1) {
      older = null
      begin(time)
    } else if (isLater(time, latest)) {
      latest = time
    }
    recent.numbers.add(time.second, time.nanosecond, hash)
  }
  const visitAll = ({ numbers }: Generation, visit: (time: StampTime | null, hash: number) => void) => {
    numbers.forEach((second, nanosecond, hash) => {
      visit(nanosecond === untimed ? null : { second, nanosecond }, hash)
    })
  }

  for (const { timestamp, digest } of point?.seen ?? []) add(toStampTime(timestamp), Number.parseInt(digest, 16))
  if (point !== null && point.seen.length === 0) begin(toStampTime(point.timestamp))

  return {
    begun: () => newest !== never.second,
    add,
    forEach(visit) {
      if (older !== null) visitAll(older, visit)
      visitAll(recent, visit)
    },
    floor: () => (older ?? recent).floor,
    latest: () => latest,
    newestSecond: () => newest,
    firstSecond(stepBackMsMax) {
      const nearBorder = latest.second !== newest || latest.nanosecond < stepBackMsMax * 1e6
      return nearBorder && overlaps ? newest - 1 : newest
    },
  }
}
