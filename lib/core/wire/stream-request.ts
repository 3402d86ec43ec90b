import type { Timestamp } from '../logs/timestamp.ts'
import type { StreamSelection } from './stream-selection.ts'

/**
 * Where to take up one container's log after a break.
 *
 * `sinceTime` reaches the kubelet as a whole second, so that second comes again: `seen` are the lines of it that the
 * reader already has, and they are left out once each.
 * Shape:  seen[].digest is the `lineDigest` of the message, since a rotation inside the second may drop lines from its front
 * Source: LogLocation in kubernetes, pkg/registry/core/pod/strategy.go (opts.SinceTime.Format(time.RFC3339))
 */
export type ResumePoint = {
  /** The run that the reader was in (from its `source` event): where another one runs now, its rest comes first. */
  readonly podUid: string
  readonly restartCount: number
  /** Time of the last line that the reader has. */
  readonly timestamp: Timestamp
  /** Lines of the whole second of `timestamp` that the reader has, oldest first. */
  readonly seen: readonly { readonly timestamp: Timestamp; readonly digest: string }[]
}

/**
 * A line that the reader has, whose log it wants to read further back: the lines before it, and neither it nor any behind it.
 *
 * `tailLines` counts from the end of the log, as Kubernetes does: the lines that the reader has, and as many as it wants
 * besides; null: all that the node keeps. Where that does not reach the line, since more have come, the server goes further.
 */
export type BeforePoint = {
  /** The run that the line is of. */
  readonly podUid: string
  readonly restartCount: number
  readonly timestamp: Timestamp
  /** `lineDigest` of its message. */
  readonly digest: string
  readonly tailLines: number | null
}

/** One container to read, as the browser asks for it. */
export type StreamSource = {
  readonly namespace: string
  readonly pod: string
  readonly container: string
  /** Kubernetes' own switch: the run before this one. */
  readonly previous: boolean
  readonly resume: ResumePoint | null
  /**
   * Only this pod is meant, and another that comes to bear its name is not: what a selection has is asked for so.
   * Left out: whichever pod has the name.
   */
  readonly podUid?: string
  /** Only what was written before a line is wanted, and nothing is followed. Left out: the log as the request wants it. */
  readonly before?: BeforePoint
}

/**
 * A selection as the browser asks for it. `resumed` true: the reader was told of its containers before. Those that do not
 * stand in `sources` have come since, and are read from their beginning.
 */
export type RequestedSelection = StreamSelection & { readonly resumed?: boolean }

/**
 * What a tab wants to read: the body of `POST /api/stream`. The names are those of Kubernetes' PodLogOptions.
 *
 * `untilTime` is ours (the API has no end): lines at or after it are not sent.
 * `tailLines` null means from the start of what the node keeps.
 */
export type StreamRequest = {
  /** Containers by name. Those of a selection stand here too once the reader has something of them, to be taken up. */
  readonly sources: readonly StreamSource[]
  /** Containers by whose pods they are in. Empty: only those of `sources`. */
  readonly selections: readonly RequestedSelection[]
  readonly follow: boolean
  readonly tailLines: number | null
  readonly sinceTime: Timestamp | null
  readonly untilTime: Timestamp | null
  /** What is masked shall be seen: it takes a right of its own. Left out: it shall not. */
  readonly reveal?: boolean
}
