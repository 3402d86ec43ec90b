import { heartbeatIntervalMs } from '@/lib/core/logs/limits.ts'
import { Problem, problemToJson } from '@/lib/core/problems/problem.ts'
import type { StreamSource } from '@/lib/core/wire/stream-request.ts'
import type { SelectionListener } from '../selection/open-selections.ts'
import { createFlushBuffer, type FlushBuffer } from './flush-buffer.ts'

/** Version of the wire format, said in `hello`. */
const wireVersion = '1'

/** A response of wire records that has begun. */
export type BegunStream = {
  readonly buffer: FlushBuffer
  /** Says how a selection stands. */
  readonly selected: SelectionListener['selected']
  /** Says of a mistake of ours that the log could not be read on. */
  readonly mistakeIn: (source: Pick<StreamSource, 'pod' | 'container'>) => (error: unknown) => void
  /** Nothing more will be written. */
  end(): void
}

/** Begins a response: `hello` at once, and heartbeats until its end. `fail` is told of mistakes of ours. */
export function beginStream(fail: (error: unknown) => void): BegunStream {
  const buffer = createFlushBuffer()
  buffer.writeEvent({ type: 'hello', version: wireVersion })
  const heartbeat = setInterval(() => buffer.writeEvent({ type: 'heartbeat' }), heartbeatIntervalMs)
  return {
    buffer,
    selected(selection, containers, problem) {
      const json = problem === null ? null : problemToJson(problem)
      buffer.writeEvent({ type: 'selected', selection, containers, problem: json })
    },
    mistakeIn:
      ({ pod, container }) =>
      (error) => {
        fail(error)
        const problem = new Problem('internal', `Podlogs could not go on reading ${pod}/${container}`)
        buffer.writeEvent({ type: 'problem', source: null, problem: problemToJson(problem) })
      },
    end() {
      clearInterval(heartbeat)
      buffer.end()
    },
  }
}
