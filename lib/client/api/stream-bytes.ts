import { heartbeatIntervalMs } from '@/lib/core/logs/limits.ts'
import { Problem } from '@/lib/core/problems/problem.ts'

/** Longer than this without a byte, heartbeats included, and the connection is taken for dead. Units: milliseconds */
const silenceMsMax = heartbeatIntervalMs * 2.5

/**
 * Gives the bytes of an answer as they come, until it ends. `open` asks for it; its signal ends with the caller's, and with silence.
 *
 * Errors: Problem; what the browser makes of a body that breaks; an AbortError after `signal`. Leaving the loop closes the connection
 */
export async function* streamBytes(
  open: (signal: AbortSignal) => Promise<Response>,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  const silence = new AbortController()
  const arm = () => setTimeout(() => silence.abort(silent()), silenceMsMax)
  let timer = arm()
  try {
    const { body } = await open(AbortSignal.any([signal, silence.signal]))
    const reader = body?.getReader()
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
