import type { LogSource } from '../logs/log-source.ts'
import type { Timestamp } from '../logs/timestamp.ts'
import type { ProblemJson } from '../problems/problem.ts'

/**
 * Why the log of a source goes no further.
 * ended: the container has finished and will not start again; completed: a log that was not followed, or reached
 * `untilTime`; deleted: the pod is gone; restarted: a new run has begun, which has a log of its own;
 * forbidden: the right was taken away; gave-up: see the problem sent before.
 */
export type CloseReason = 'completed' | 'ended' | 'restarted' | 'deleted' | 'forbidden' | 'gave-up'

/** Why lines are missing. memory: the tab has no room for them any more; the cluster may still have them. */
export type GapReason = 'rotation' | 'slow-reader' | 'node-lost' | 'memory' | 'unknown'

/** How a run of a container ended, as Kubernetes says. */
export type Termination = {
  readonly exitCode: number
  readonly reason: string | null
  readonly finishedAt: Timestamp | null
}

/** What the server says between the lines: JSON behind an RS byte (0x1E), one a line. */
export type StreamEvent =
  /** First of all, at once: the way is open. */
  | { readonly type: 'hello'; readonly version: string }
  /** Gives a source its number. Comes before anything else of that number. */
  | ({ readonly type: 'source'; readonly source: number } & LogSource)
  /** The API server has begun to answer for this source. */
  | { readonly type: 'opened'; readonly source: number }
  /** The connection to the cluster broke and is being taken up again; nothing is lost so far. */
  | { readonly type: 'resuming'; readonly source: number; readonly attempt: number; readonly delayMs: number }
  | {
      readonly type: 'closed'
      readonly source: number
      readonly reason: CloseReason
      readonly termination: Termination | null
    }
  /** Lines are missing here. `lines` null: nobody knows how many. */
  | {
      readonly type: 'gap'
      readonly source: number
      readonly lines: number | null
      readonly from: Timestamp | null
      readonly to: Timestamp | null
      readonly reason: GapReason
    }
  /** A pod that came while the reader was reading, with its time of creation. Follows its first `source`. */
  | { readonly type: 'joined'; readonly source: number; readonly at: Timestamp }
  /**
   * How a selection stands: how many containers it has now, or why it cannot be known. `selection` is its place in the request.
   * Sent at the start and at every change.
   */
  | {
      readonly type: 'selected'
      readonly selection: number
      readonly containers: number
      readonly problem: ProblemJson | null
    }
  /** `source` null: it concerns the whole stream. */
  | { readonly type: 'problem'; readonly source: number | null; readonly problem: ProblemJson }
  | { readonly type: 'heartbeat' }
  /** Last of all: every source has closed. A response that ends without it was cut. */
  | { readonly type: 'end' }

/** A line as it travels. `message` is a view of the received bytes, without the line feed. */
export type StreamLine = {
  readonly source: number
  readonly timestamp: Timestamp | null
  readonly message: Uint8Array
}
