import { isProblem, Problem } from '@/lib/core/problems/problem.ts'
import type { StreamRequest } from '@/lib/core/wire/stream-request.ts'

/** What the loop stands on; handed in, so that tests neither wait nor connect. */
export type ReadingWays = {
  readonly open: (request: StreamRequest, signal: AbortSignal) => AsyncIterable<Uint8Array>
  /** Comes back early after `signal`. */
  readonly sleep: (delayMs: number, signal: AbortSignal) => Promise<void>
  /** Lets whatever else waits in this thread have its turn, if it is time for that. */
  readonly breathe: () => Promise<void>
  /** 0 … 1, so that many tabs do not come back at the same moment. */
  readonly random: () => number
  readonly nowMs: () => number
}

/** Whose log it is. */
export type Reading = {
  /** What to ask for, from where the log has come to; null: nothing is left to be read. */
  request(): StreamRequest | null
  /** The next response begins. */
  begin(): void
  /** Takes bytes of the response. True: it has said that this is all. Throws at bytes that are no records. */
  take(chunk: Uint8Array): boolean
  /** The response was cut, or none came; the loop goes on by itself. */
  cut(problem: Problem): void
  /** The server refuses, and will go on refusing. */
  failed(problem: Problem): void
  ended(): void
}

const retryDelayMsMin = 500
const retryDelayMsMax = 30_000

/** A response that lasted this long shows that the server is well. Units: milliseconds */
const wellAfterMs = 10_000

/** Reads a log to its end, over as many responses as it takes, later each time one is cut; until `signal`. */
export async function keepReading(ways: ReadingWays, reading: Reading, signal: AbortSignal): Promise<void> {
  for (let failures = 0; !signal.aborted; failures++) {
    const request = reading.request()
    if (request === null) return reading.ended()
    const openedMs = ways.nowMs()
    const problem = await readOnce(ways, reading, request, signal)
    if (signal.aborted) return
    if (problem === null) return reading.ended()
    if (!passes(problem)) return reading.failed(problem)
    reading.cut(problem)
    if (ways.nowMs() - openedMs >= wellAfterMs) failures = 0
    await ways.sleep(delayAfter(problem, failures, ways.random()), signal)
  }
}

/** Null: the response came to its end. */
async function readOnce(
  ways: ReadingWays,
  reading: Reading,
  request: StreamRequest,
  signal: AbortSignal,
): Promise<Problem | null> {
  try {
    reading.begin()
    for await (const chunk of ways.open(request, signal)) {
      if (signal.aborted || reading.take(chunk)) return null
      await ways.breathe()
    }
    return new Problem('server-unreachable', 'The Podlogs server ended the connection')
  } catch (error) {
    // A body that breaks in the middle rejects with whatever the browser calls it.
    return isProblem(error)
      ? error
      : new Problem('server-unreachable', 'The connection to the Podlogs server broke', { cause: error })
  }
}

/** Whether it may be better soon. */
function passes({ status, code }: Problem): boolean {
  return status >= 500 || code === 'throttled' || code === 'too-many-streams'
}

function delayAfter({ retryAfterSeconds }: Problem, failures: number, chance: number): number {
  const delayMs = Math.min(retryDelayMsMax, retryDelayMsMin * 2 ** failures) * (0.5 + chance / 2)
  return Math.max(delayMs, (retryAfterSeconds ?? 0) * 1_000)
}
