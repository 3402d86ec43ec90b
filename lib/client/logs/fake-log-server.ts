import { secondsOf, type Timestamp } from '@/lib/core/logs/timestamp.ts'
import { encodeEvent } from '@/lib/core/wire/encode-event.ts'
import { lineDigest } from '@/lib/core/wire/line-digest.ts'
import type { StreamEvent } from '@/lib/core/wire/stream-record.ts'
import type { StreamRequest } from '@/lib/core/wire/stream-request.ts'

/** A line of the log that the fake server has. */
export type FakeLine = { readonly timestamp: Timestamp; readonly text: string }

/** A stand-in for the server, for tests: one container's log, and what a resume point leaves of it. */
export type FakeLogServer = {
  /** The whole answer to a request, `end` at last. */
  answer(request: StreamRequest): Uint8Array
  /** The requests so far. */
  readonly requests: StreamRequest[]
}

/** The run that the fake server tells of. */
export const fakeSource: Extract<StreamEvent, { type: 'source' }> = {
  type: 'source',
  source: 0,
  namespace: 'shop',
  pod: 'cart-0',
  podUid: 'u1',
  container: 'app',
  kind: 'app',
  restartCount: 2,
  previous: false,
  node: null,
}

/** A request for the log of the fake server. */
export const fakeRequest: StreamRequest = {
  sources: [{ namespace: 'shop', pod: 'cart-0', container: 'app', previous: false, resume: null }],
  selections: [],
  follow: true,
  tailLines: null,
  sinceTime: null,
  untilTime: null,
}

/** Makes a server that has these lines. Its numbers of sources differ from answer to answer, as they may. */
export function createFakeLogServer(lines: readonly FakeLine[]): FakeLogServer {
  const encoder = new TextEncoder()
  const requests: StreamRequest[] = []
  return {
    requests,
    answer(request) {
      requests.push(request)
      const wire = requests.length
      const events: readonly StreamEvent[] = [
        { type: 'hello', version: '1' },
        { ...fakeSource, source: wire },
        { type: 'opened', source: wire },
      ]
      const point = request.sources[0]?.resume ?? null
      const seen = (point?.seen ?? []).map(({ timestamp, digest }) => `${timestamp} ${digest}`)
      const left = lines.filter(({ timestamp, text }) => {
        if (point === null) return true
        if (secondsOf(timestamp) < secondsOf(point.timestamp)) return false
        const at = seen.indexOf(`${timestamp} ${lineDigest(encoder.encode(text))}`)
        if (at === -1) return true
        seen.splice(at, 1)
        return false
      })
      return Buffer.concat([
        ...events.map(encodeEvent),
        ...left.map(({ timestamp, text }) => encoder.encode(`${wire} ${timestamp} ${text}\n`)),
        encodeEvent({ type: 'closed', source: wire, reason: 'ended', termination: null }),
        encodeEvent({ type: 'end' }),
      ])
    },
  }
}
