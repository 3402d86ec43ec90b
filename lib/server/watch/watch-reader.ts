import { heartbeatIntervalMs } from '@/lib/core/logs/limits.ts'
import type { Feed } from './feed.ts'
import type { Lease } from './leases.ts'

/** Bytes kept for a reader that does not take them. More, and it gets the whole list again when it does. */
const waitingBytesMax = 4 * 1024 * 1024

/** A record is written once for all its readers. */
const encoded = new WeakMap<object, Uint8Array>()

/** Any live list: what it is a list of does not matter to who passes it on. */
export type LeasedFeed = Lease<Pick<Feed<unknown, object>, 'subscribe' | 'records'>>

/** One reader of one or more live lists. */
export type WatchReader = { next(): Promise<Uint8Array | null>; cancel(): void }

/**
 * Reads live lists as NDJSON: a record a line, a heartbeat where nothing happens. Gives the leases back at the end.
 *
 * Shape: a slow reader loses changes, never the state: what waits is thrown away and replaced by the list as it is
 */
export function createWatchReader(leases: readonly LeasedFeed[]): WatchReader {
  let waiting: Uint8Array[] = []
  let waitingBytes = 0
  let overflowed = false
  let ended = false
  let wake = () => {}

  const put = (record: object) => {
    if (overflowed || ended) return
    const bytes = encode(record)
    waiting.push(bytes)
    waitingBytes += bytes.length
    // The list itself may be longer than the bound: it is one record, and goes out whole.
    if (waitingBytes > waitingBytesMax && waiting.length > leases.length) {
      overflowed = true
      waiting = []
    }
    wake()
  }
  const stops = leases.map(({ value }) => value.subscribe(put))
  const heartbeat = setInterval(() => {
    if (waiting.length === 0) put({ type: 'heartbeat' })
  }, heartbeatIntervalMs)
  // Headers go out with the first bytes, and the first list may take its time.
  put({ type: 'heartbeat' })

  return {
    async next() {
      if (!ended && !overflowed && waiting.length === 0) await new Promise<void>((resolve) => (wake = resolve))
      if (ended) return null
      if (overflowed) waiting = leases.flatMap(({ value }) => value.records().map(encode))
      overflowed = false
      const bytes = Buffer.concat(waiting)
      waiting = []
      waitingBytes = 0
      return bytes
    },
    cancel() {
      if (ended) return
      ended = true
      clearInterval(heartbeat)
      for (const stop of stops) stop()
      for (const lease of leases) lease.release()
      wake()
    },
  }
}

function encode(record: object): Uint8Array {
  const known = encoded.get(record)
  if (known !== undefined) return known
  const bytes = new TextEncoder().encode(`${JSON.stringify(record)}\n`)
  encoded.set(record, bytes)
  return bytes
}
