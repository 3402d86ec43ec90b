import type { WatchRecord } from '@/lib/core/pods/watch-record.ts'
import { isProblem, Problem, type ProblemJson, problemToJson } from '@/lib/core/problems/problem.ts'

/** What happens to a live list, in order. */
export type WatchNews =
  | { readonly type: 'connecting' }
  | { readonly type: 'record'; readonly record: WatchRecord }
  | { readonly type: 'cut'; readonly problem: ProblemJson; readonly retryDelayMs: number }

/** What the loop stands on; handed in, so that tests neither wait nor connect. */
export type WatchWays = {
  readonly open: (signal: AbortSignal) => AsyncIterable<WatchRecord>
  /** Waits, or less if somebody cannot wait; comes back early after `signal`. */
  readonly sleep: (delayMs: number, signal: AbortSignal) => Promise<void>
  /** 0 … 1, so that many tabs do not come back at the same moment. */
  readonly random: () => number
}

const retryDelayMsMin = 500
const retryDelayMsMax = 30_000

/** Reads live lists for ever: takes the connection up again whenever it ends, later each time, until `signal`. */
export async function keepWatching(
  { open, sleep, random }: WatchWays,
  tell: (news: WatchNews) => void,
  signal: AbortSignal,
): Promise<void> {
  for (let failures = 0; !signal.aborted; failures++) {
    let problem = ended()
    tell({ type: 'connecting' })
    try {
      for await (const record of open(signal)) {
        if (signal.aborted) return
        failures = 0
        tell({ type: 'record', record })
      }
    } catch (error) {
      problem = toProblem(error)
    }
    if (signal.aborted) return
    const retryDelayMs = delayAfter(problem, failures, random())
    tell({ type: 'cut', problem: problemToJson(problem), retryDelayMs })
    await sleep(retryDelayMs, signal)
  }
}

/** What the cluster refuses it is likely to refuse again. */
function delayAfter(problem: Problem, failures: number, chance: number): number {
  if (problem.retryAfterSeconds !== null) return problem.retryAfterSeconds * 1_000
  if (problem.status < 500 && problem.code !== 'throttled') return retryDelayMsMax
  return Math.min(retryDelayMsMax, retryDelayMsMin * 2 ** failures) * (0.5 + chance / 2)
}

function ended(): Problem {
  return new Problem('server-unreachable', 'The Podlogs server ended the connection')
}

function toProblem(error: unknown): Problem {
  if (isProblem(error)) return error
  // A body that breaks in the middle rejects with whatever the browser calls it.
  return new Problem('server-unreachable', 'The connection to the Podlogs server broke', { cause: error })
}
