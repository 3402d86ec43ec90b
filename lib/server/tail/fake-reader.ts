import type { Masker } from '@/lib/core/redaction/create-masker.ts'
import type { StreamRequest, StreamSource } from '@/lib/core/wire/stream-request.ts'
import type { ApiServer } from '../kubernetes/api-server.ts'
import { fakeMasker } from '../redaction/fake-masker.ts'
import { createFakeBuffer } from './fake-buffer.ts'
import { tailContainer } from './tail-container.ts'
import type { Upstreams } from './upstreams.ts'

/** For tests: somebody who follows the container "app" of the pod "cart-0", and may stop reading. */
export type FakeReader = {
  /** What has come: lines without their source, and events as their JSON. */
  readonly said: readonly string[]
  /** Takes nothing more, or goes on. */
  stop(): void
  resume(): void
  leave(): Promise<void>
}

/** Begins to read. Waits are over at once. */
export function startFakeReader(
  api: ApiServer,
  upstreams: Upstreams,
  { resume = null, ...range }: Partial<StreamRequest & StreamSource> = {},
  masker: Masker = fakeMasker,
): FakeReader {
  const abort = new AbortController()
  const buffer = createFakeBuffer()
  let stopped = false
  let wake = () => {}
  const hasRoom = () => !stopped || abort.signal.aborted
  const done = tailContainer({
    api,
    upstreams,
    masker,
    source: { namespace: 'shop', pod: 'cart-0', container: 'app', previous: false, resume },
    details: null,
    pod: null,
    joinedAt: null,
    request: { follow: true, tailLines: null, sinceTime: null, untilTime: null, ...range },
    buffer: {
      ...buffer,
      hasRoom,
      async room(waitMsMax) {
        if (!hasRoom() && waitMsMax === undefined) await new Promise<void>((resolve) => (wake = resolve))
        return hasRoom()
      },
    },
    nextSource: () => 0,
    sleep: () => new Promise(setImmediate),
    now: Date.now,
    signal: abort.signal,
  })
  return {
    get said() {
      return buffer.said.map((text) => text.replace(/^0 /, ''))
    },
    stop() {
      stopped = true
    },
    resume() {
      stopped = false
      wake()
    },
    async leave() {
      abort.abort()
      wake()
      await done
    },
  }
}
