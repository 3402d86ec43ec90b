import { secondsBeforeMoment } from '../logs/limits.ts'
import type { StreamRequest } from '../wire/stream-request.ts'
import type { LogView } from './log-view.ts'
import { wholeSecond } from './whole-second.ts'

/** The part of a stream request that a view decides. */
export type StreamRange = Pick<StreamRequest, 'follow' | 'tailLines' | 'sinceTime' | 'untilTime'>

/**
 * Which part of the log to read for a view.
 *
 * Shape: a marked line without `sinceTime` is read from two seconds before it, however far back it is; what begins at a time
 *        begins at its whole second, or the ordinals of lines would count from somewhere else
 */
export function streamRangeOf({ follow, tailLines, sinceTime, untilTime, line }: LogView): StreamRange {
  if (sinceTime !== null) return { follow, tailLines, sinceTime: wholeSecond(sinceTime), untilTime }
  if (line === null) return { follow, tailLines, sinceTime, untilTime }
  return { follow, tailLines: null, sinceTime: wholeSecond(line.timestamp, secondsBeforeMoment), untilTime }
}
