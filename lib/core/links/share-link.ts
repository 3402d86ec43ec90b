import type { LineId } from '../logs/line-id.ts'
import type { Timestamp } from '../logs/timestamp.ts'
import { encodeLogView, type LinkParts } from './encode-log-view.ts'
import { justAfter } from './just-after.ts'
import type { LogView } from './log-view.ts'
import { wholeSecond } from './whole-second.ts'

/** What is on the screen at the moment of sharing. Timestamps are null in an empty log. */
export type LoadedRange = {
  readonly firstTimestamp: Timestamp | null
  readonly lastTimestamp: Timestamp | null
  /** The run that is shown; null: not known. */
  readonly restartCount: number | null
  /** The marked line. */
  readonly line: LineId | null
}

/**
 * The link that shows somebody else the same lines, now and later: the range of time and the run are pinned.
 *
 * Shape: it begins at the whole second of the first line, since a line's ordinal counts from the start of what is loaded,
 *        and ends one nanosecond behind the last
 */
export function shareLink(view: LogView, loaded: LoadedRange): LinkParts {
  const { firstTimestamp, lastTimestamp, restartCount, line } = loaded
  const pinned: LogView = {
    ...view,
    restartCount: restartCount ?? view.restartCount,
    line,
    follow: false,
    ...(firstTimestamp === null ? {} : { sinceTime: wholeSecond(firstTimestamp), tailLines: null }),
    ...(lastTimestamp === null ? {} : { untilTime: justAfter(lastTimestamp) }),
  }
  return encodeLogView(pinned)
}
