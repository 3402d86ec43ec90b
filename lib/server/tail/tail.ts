import type { Timestamp } from '@/lib/core/logs/timestamp.ts'
import type { Masker } from '@/lib/core/redaction/create-masker.ts'
import type { StreamRequest, StreamSource } from '@/lib/core/wire/stream-request.ts'
import type { ApiServer } from '../kubernetes/api-server.ts'
import type { PodDetails } from '../kubernetes/to-pod.ts'
import type { WatchedPod } from '../selection/watched-pod.ts'
import type { LineBuffer } from './flush-buffer.ts'
import type { Upstreams } from './upstreams.ts'

/** What the log of one container is read with. */
export type Tail = {
  readonly api: ApiServer
  readonly upstreams: Upstreams
  readonly masker: Masker
  readonly source: StreamSource
  /** The pod as a watch knows it, for the first look; null: it has to be looked at. */
  readonly details: PodDetails | null
  /** How the pod is looked at while nothing is wrong, and waited for; null: the API server is asked. */
  readonly pod: WatchedPod | null
  /** When the pod was created, if it came while the reader was reading and this container speaks for it. */
  readonly joinedAt: Timestamp | null
  readonly request: Pick<StreamRequest, 'follow' | 'tailLines' | 'sinceTime' | 'untilTime'>
  readonly buffer: LineBuffer
  /** Gives the next free number on the wire. */
  readonly nextSource: () => number
  /** Waits; ends early where the signal is aborted. Units: milliseconds */
  readonly sleep: (delayMs: number) => Promise<void>
  /** Units: milliseconds, of a clock that never steps back */
  readonly now: () => number
  readonly signal: AbortSignal
}
