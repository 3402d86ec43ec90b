import { heartbeatIntervalMs } from '@/lib/core/logs/limits.ts'
import { Problem } from '@/lib/core/problems/problem.ts'
import type { StreamRequest } from '@/lib/core/wire/stream-request.ts'
import { openApi } from '../api/open-api.ts'

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

/** Longer than this without a byte, heartbeats included, and the connection is taken for dead. Units: milliseconds */
const silenceMsMax = heartbeatIntervalMs * 2.5

/**
 * Asks for logs and gives the bytes of the answer as they come, until it ends.
 *
 * Errors: Problem; what the browser makes of a body that breaks; an AbortError after `signal`. Leaving the loop closes the connection
 */
export async function* openLogStream(
  url: string,
  request: StreamRequest,
  signal: AbortSignal,
  post: PostStream = fetch,
): AsyncGenerator<Uint8Array> {
  const silence = new AbortController()
  const arm = () => setTimeout(() => silence.abort(silent()), silenceMsMax)
  let timer = arm()
  const body = JSON.stringify(request)
  try {
    const response = await openApi(url, AbortSignal.any([signal, silence.signal]), (address, init) =>
      post(address, {
        ...init,
        method: 'POST',
        headers: { ...init.headers, 'Content-Type': 'application/json' },
        body,
      }),
    )
    const reader = response.body?.getReader()
    if (reader === undefined) return
    try {
      for (;;) {
        const { done, value } = await reader.read()
        if (done) return
        clearTimeout(timer)
        timer = arm()
        yield value
      }
    } finally {
      await reader.cancel().catch(() => {
        // A body that has broken cannot be cancelled, and need not be.
      })
    }
  } finally {
    clearTimeout(timer)
  }
}

function silent(): Problem {
  return new Problem('server-unreachable', 'The Podlogs server has fallen silent')
}
