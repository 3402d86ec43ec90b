import { lineHashOf } from './line-hash-of.ts'
import { lastLineOf } from './probe-log.ts'
import { openRange, type ReadEnd, type RunRead, readRun } from './read-run.ts'
import type { Tail } from './tail.ts'

/**
 * Reads a run that is over to its end. A kubelet that is killed meanwhile ends the connection as if that were the end: so the
 * log is asked for its last line, and where that is not the one that came last, it is read on.
 *
 * Errors: a Problem
 */
export async function readOverRun(tail: Tail, run: RunRead): Promise<ReadEnd> {
  // A last line without a line feed may be half a line, and comes again.
  const end = await readRun(tail, run, false)
  if (end.type !== 'end' || tail.signal.aborted || (await isAtEnd(tail, run))) return end
  const rest = await readRun(tail, run)
  return { ...rest, lines: end.lines + rest.lines }
}

async function isAtEnd(tail: Tail, run: RunRead): Promise<boolean> {
  const { masker, signal } = tail
  const last = await lastLineOf(
    { masker, hash: lineHashOf(tail), read: (range, reading) => openRange(tail, run, range, false, reading) },
    signal,
  )
  return last === null ? run.cursor.last() === null : run.cursor.isAt(last)
}
