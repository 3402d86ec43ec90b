import { inFlightMsMax, owedMsMax, probeMsMax, quietMsMax, quietMsMin } from '@/lib/core/logs/limits.ts'
import { isProblem, Problem } from '@/lib/core/problems/problem.ts'
import type { Gate } from '../gate.ts'
import { createWakeableSleep } from '../wakeable-sleep.ts'
import type { LineMark } from './line-mark.ts'
import { bringsMore, lastLineOf, type ProbedLog } from './probe-log.ts'
import { toStampTime } from './stamp-time.ts'

/** A followed log, as somebody who doubts it sees it. */
export type QuietLog = ProbedLog & {
  /** The last line that has come; null: none has. */
  readonly last: () => LineMark | null
  /** The whole second, as `sinceTime`, from which lines have to come again, since the reader has some; null: none have to. */
  readonly owedSince: string | null
  /** When something came last. Units: milliseconds, by `now` */
  readonly heardAtMs: () => number
}

/** What a watch is made of. */
export type SilenceOptions = {
  /** Shared by the logs of one node: where one of them gets no answer, those that wait need not ask. */
  readonly gate: Gate
  readonly now?: () => number
  readonly random?: () => number
  readonly signal: AbortSignal
}

/**
 * Finds out whether a log that says nothing has nothing to say. Resolves with what is wrong when its connection is dead, or
 * when the kubelet no longer follows the file (as after some rotations); with null when the signal is aborted.
 *
 * Shape: what is quiet is asked for its last line over another connection. Where that is the line that has come last, all is
 *        well; no answer in time is death.
 */
export async function watchSilence(
  log: QuietLog,
  { gate, now = performance.now.bind(performance), random = Math.random, signal }: SilenceOptions,
): Promise<Problem | null> {
  const sleep = createWakeableSleep(signal).wait
  /** A last line that turned out to be no news. */
  let settled: LineMark | null = null
  let askedAtMs = now()
  let asked = false

  const askLast = async (): Promise<LineMark | null> => {
    try {
      return await withDeadline((reading) => lastLineOf(log, reading), signal)
    } catch (error) {
      if (error instanceof NoAnswer) gate.refuseWaiting(error)
      throw error
    }
  }
  /** True: there is a line that the connection should have brought. */
  const isBehind = async (): Promise<boolean> => {
    const mark = await gate.run(askLast, signal)
    const last = log.last()
    if (mark === null || isSame(mark, last) || isSame(mark, settled)) return false
    if (last === null && settled === null && !isOwed(mark, log.owedSince)) {
      // Nothing was asked for but what is new: whatever is there now is not.
      settled = mark
      return false
    }
    const heardAtMs = log.heardAtMs()
    await sleep(inFlightMsMax)
    if (signal.aborted || log.heardAtMs() !== heardAtMs) return false
    if (last === null) return true
    if (await withDeadline((reading) => bringsMore(log, last, reading), signal)) return true
    settled = mark
    return false
  }

  for (;;) {
    const patienceMs = quietMsMin + random() * (quietMsMax - quietMsMin)
    while (!signal.aborted) {
      // What is owed comes at once. A kubelet that was just started may follow a file that it does not know yet.
      const isLate = !asked && log.owedSince !== null && log.last() === null
      const restMs = Math.max(log.heardAtMs(), askedAtMs) + (isLate ? owedMsMax : patienceMs) - now()
      if (restMs <= 0) break
      await sleep(restMs)
    }
    if (signal.aborted) return null
    try {
      if (await isBehind()) return new Problem('log-unavailable', 'The node has lines that it did not send')
    } catch (error) {
      if (signal.aborted) return null
      if (!isProblem(error)) throw error
      if (error.code !== 'throttled') return error
      await sleep((error.retryAfterSeconds ?? 1) * 1000)
    }
    askedAtMs = now()
    asked = true
  }
}

/** Tells whether a line is of a time from which lines have to come. */
function isOwed({ stamp }: LineMark, owedSince: string | null): boolean {
  if (stamp === null || owedSince === null) return false
  return toStampTime(stamp).second >= Date.parse(owedSince) / 1000
}

/** A quiet log was asked for its last line, and there was no answer. */
class NoAnswer extends Problem {
  constructor() {
    super('cluster-timeout', 'The log says nothing, and its node does not answer')
  }
}

/** Ends a reading that takes too long. */
async function withDeadline<T>(read: (signal: AbortSignal) => Promise<T>, signal: AbortSignal): Promise<T> {
  const end = new AbortController()
  const leave = () => end.abort()
  let late = false
  const timer = setTimeout(() => {
    late = true
    leave()
  }, probeMsMax)
  signal.addEventListener('abort', leave)
  try {
    return await read(end.signal)
  } catch (error) {
    throw late ? new NoAnswer() : error
  } finally {
    clearTimeout(timer)
    signal.removeEventListener('abort', leave)
    leave()
  }
}

function isSame(a: LineMark, b: LineMark | null): boolean {
  if (b === null || a.hash !== b.hash) return false
  return a.stamp === null || b.stamp === null ? a.stamp === b.stamp : Buffer.compare(a.stamp, b.stamp) === 0
}
