import type { StreamRequest } from '@/lib/core/wire/stream-request.ts'
import { openApi } from '../api/open-api.ts'
import { streamBytes } from '../api/stream-bytes.ts'

/** What carries the request: `fetch`, or a stand-in. */
export type PostStream = (
  url: string,
  init: {
    readonly method: 'POST'
    readonly headers: Record<string, string>
    readonly body: string
    readonly signal: AbortSignal
  },
) => Promise<Response>

/**
 * Asks for logs and gives the bytes of the answer as they come, until it ends.
 *
 * Errors: Problem; what the browser makes of a body that breaks; an AbortError after `signal`. Leaving the loop closes the connection
 */
export function openLogStream(
  url: string,
  request: StreamRequest,
  signal: AbortSignal,
  post: PostStream = fetch,
): AsyncGenerator<Uint8Array> {
  const body = JSON.stringify(request)
  const send: Parameters<typeof openApi>[2] = (address, init) =>
    post(address, {
      ...init,
      method: 'POST',
      headers: { ...init.headers, 'Content-Type': 'application/json' },
      body,
    })
  return streamBytes((ending) => openApi(url, ending, send), signal)
}
