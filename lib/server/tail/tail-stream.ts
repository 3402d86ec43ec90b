import { heartbeatIntervalMs } from '@/lib/core/logs/limits.ts'
import { Problem, problemToJson } from '@/lib/core/problems/problem.ts'
import type { StreamRequest } from '@/lib/core/wire/stream-request.ts'
import type { ApiServer } from '../kubernetes/api-server.ts'
import { createWakeableSleep } from '../wakeable-sleep.ts'
import { createFlushBuffer } from './flush-buffer.ts'
import { tailContainer } from './tail-container.ts'

/** Version of the wire format, said in `hello`. */
const wireVersion = '1'

/** The stream of one tab. */
export type TailStream = { next(): Promise<Uint8Array | null>; cancel(): void }

/**
 * Reads the logs of several containers into one stream of wire records: `hello` at once, then what each has to say, `end` at last.
 * `fail` is told of mistakes of ours.
 */
export function openTailStream(api: ApiServer, request: StreamRequest, fail: (error: unknown) => void): TailStream {
  const abort = new AbortController()
  const buffer = createFlushBuffer()
  let sources = 0
  const now = new Date().toISOString()
  const follow = request.follow && (request.untilTime === null || request.untilTime > now)
  buffer.writeEvent({ type: 'hello', version: wireVersion })
  const heartbeat = setInterval(() => buffer.writeEvent({ type: 'heartbeat' }), heartbeatIntervalMs)

  const finish = () => {
    clearInterval(heartbeat)
    buffer.end()
  }
  const tails = request.sources.map((source) =>
    tailContainer({
      api,
      source,
      request: { ...request, follow },
      buffer,
      nextSource: () => sources++,
      sleep: (delayMs) => createWakeableSleep(abort.signal).wait(delayMs),
      signal: abort.signal,
    }).catch((error: unknown) => {
      fail(error)
      const problem = new Problem('internal', `Podlogs could not go on reading ${source.pod}/${source.container}`)
      buffer.writeEvent({ type: 'problem', source: null, problem: problemToJson(problem) })
    }),
  )
  Promise.all(tails).then(() => {
    if (!abort.signal.aborted) buffer.writeEvent({ type: 'end' })
    finish()
  })

  return {
    next: buffer.next,
    cancel() {
      abort.abort()
      finish()
    },
  }
}
