import { isProblem } from '@/lib/core/problems/problem.ts'
import { decodeTick } from '@/lib/core/self-check/decode-tick.ts'
import type { SeenTicks } from '@/lib/core/self-check/judge-ticks.ts'
import { planTicks } from '@/lib/core/self-check/plan-ticks.ts'
import { apiUrl } from '../api/api-url.ts'
import { type Fetch, openApi } from '../api/open-api.ts'
import { readTextLines } from '../watch/read-text-lines.ts'

/** What a check needs. `now`: milliseconds from anywhere. */
export type SelfCheckOptions = {
  readonly seconds: number
  readonly signal: AbortSignal
  readonly now: () => number
  readonly fetch?: Fetch
}

/**
 * Opens the stream of the self-check and gives what has been seen of it: at once, with each tick, and at its end.
 *
 * Errors: Problem where Podlogs itself refuses; what the way does to the stream is an end before its time
 */
export async function* runSelfCheck({ seconds, signal, now, fetch }: SelfCheckOptions): AsyncGenerator<SeenTicks> {
  const plannedMs = planTicks(seconds)
  const startedAtMs = now()
  const came: SeenTicks['came'][number][] = []
  const seen = (ended: boolean): SeenTicks => ({
    ...{ plannedMs, came: [...came], ended },
    nowMs: Math.round(now() - startedAtMs),
  })
  yield seen(false)
  try {
    const { body } = await openApi(apiUrl(['self-check'], { seconds }), signal, fetch)
    for await (const line of body === null ? [] : readTextLines(body)) {
      const sentMs = decodeTick(line)
      if (sentMs !== null) came.push({ sentMs, atMs: Math.round(now() - startedAtMs) })
      yield seen(false)
    }
  } catch (error) {
    if (signal.aborted) return
    // A way that breaks may do so before the first byte has come.
    if (isProblem(error) && error.code !== 'server-unreachable') throw error
  }
  if (!signal.aborted) yield seen(true)
}
