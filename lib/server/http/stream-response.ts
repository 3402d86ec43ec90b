import type { Identity } from '../access/identity.ts'
import { counts } from '../observability/counts.ts'
import { openStreams } from './open-streams.ts'

/** Bytes that come over time. */
export type ByteSource = {
  /**
   * Resolves with the next bytes as soon as they should go out; null at the end. Called again only after it has resolved.
   * Rejects where the bytes break off: the reader must not take that for the end.
   */
  next(): Promise<Uint8Array | null>
  /** Nobody reads any more: let go of everything. `next` resolves with null. May be called more than once. */
  cancel(): void
}

/** Who reads: until they leave, and for as long as they are let in. */
export type Reader = { readonly signal: AbortSignal; readonly identity: Pick<Identity, 'expiresAtMs'> }

/** Longer than this no timer waits. Units: milliseconds */
const timerMsMax = 2 ** 31 - 1

/**
 * Answers with bytes as they come, at the speed of the reader: nothing is asked of the source before there is room for it.
 *
 * Shape: no proxy on the way may keep, change or compress it. What was begun with a login ends with it
 */
export function streamResponse(source: ByteSource, contentType: string, { signal, identity }: Reader): Response {
  const stream = { end: source.cancel }
  const { expiresAtMs } = identity
  const timer = expiresAtMs === null ? null : setTimeout(source.cancel, Math.min(expiresAtMs - Date.now(), timerMsMax))
  const leave = () => {
    if (timer !== null) clearTimeout(timer)
    openStreams().delete(stream)
    signal.removeEventListener('abort', leave)
    source.cancel()
  }
  openStreams().add(stream)
  signal.addEventListener('abort', leave)
  if (signal.aborted) leave()
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const bytes = await source.next().catch((error: unknown) => {
          leave()
          throw error
        })
        if (bytes !== null) {
          counts().bytes += bytes.length
          return controller.enqueue(bytes)
        }
        leave()
        if (!signal.aborted) controller.close()
      },
      cancel: leave,
    },
    { highWaterMark: 0 },
  )
  return new Response(body, {
    headers: {
      'Content-Type': contentType,
      'Cache-Control': 'no-store, no-transform',
      'X-Accel-Buffering': 'no',
      'X-Content-Type-Options': 'nosniff',
    },
  })
}
