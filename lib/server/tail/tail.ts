import type { StreamRequest, StreamSource } from '@/lib/core/wire/stream-request.ts'
import type { ApiServer } from '../kubernetes/api-server.ts'
import type { FlushBuffer } from './flush-buffer.ts'

/** What the log of one container is read with. */
export type Tail = {
  readonly api: ApiServer
  readonly source: StreamSource
  readonly request: Pick<StreamRequest, 'follow' | 'tailLines' | 'sinceTime' | 'untilTime'>
  readonly buffer: Pick<FlushBuffer, 'writeLine' | 'writeEvent' | 'room'>
  /** Gives the next free number on the wire. */
  readonly nextSource: () => number
  /** Waits; ends early where the signal is aborted. Units: milliseconds */
  readonly sleep: (delayMs: number) => Promise<void>
  readonly signal: AbortSignal
}
