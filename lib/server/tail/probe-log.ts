import { Problem } from '@/lib/core/problems/problem.ts'
import type { Masker } from '@/lib/core/redaction/create-masker.ts'
import type { ByteStream } from '../kubernetes/api-server.ts'
import type { LineHash, LineMark } from './line-mark.ts'
import { receiveLines } from './receive-lines.ts'
import { isLater, secondsText, toStampTime } from './stamp-time.ts'

/** Reads what there is of a log, its last lines or those from a whole second on. */
export type ReadRange = (
  range: { readonly tailLines: number | null; readonly sinceTime: string | null },
  signal: AbortSignal,
) => Promise<ByteStream>

/** A log, and what its lines are masked with: a line is known again by what is left of it. */
export type ProbedLog = { readonly read: ReadRange; readonly masker: Masker; readonly hash: LineHash }

/** The last line of a log; null: it has none. Errors: a Problem */
export async function lastLineOf({ read, masker, hash }: ProbedLog, signal: AbortSignal): Promise<LineMark | null> {
  let last: LineMark | null = null
  const end = await receiveLines(await read({ tailLines: 1, sinceTime: null }, signal), false, masker.read(), {
    take({ stamp, message }) {
      last = { stamp: stamp?.slice() ?? null, hash: hash(message) }
      return true
    },
  })
  if (end.type === 'kubelet-error') throw new Problem('log-unavailable', end.message)
  return last
}

/**
 * Tells whether a log has a line behind this one. The last line alone does not tell: where it is long, the kubelet gives its
 * end only.
 *
 * Errors: a Problem
 */
export async function bringsMore(
  { read, masker, hash }: ProbedLog,
  last: LineMark,
  signal: AbortSignal,
): Promise<boolean> {
  if (last.stamp === null) return true
  const lastTime = toStampTime(last.stamp)
  let found = false
  let more = false
  const range = { tailLines: null, sinceTime: secondsText(lastTime.second) }
  await receiveLines(await read(range, signal), false, masker.read(), {
    take({ stamp, message }) {
      const time = stamp === null ? null : toStampTime(stamp)
      const same = time !== null && time.second === lastTime.second && time.nanosecond === lastTime.nanosecond
      if (same && hash(message) === last.hash) found = true
      else if (found || (time !== null && isLater(time, lastTime))) more = true
      return !more
    },
  })
  return more
}
