import { isProblem, problemToJson } from '@/lib/core/problems/problem.ts'
import type { StreamEvent } from '@/lib/core/wire/stream-record.ts'
import { createWakeableSleep } from '../wakeable-sleep.ts'
import type { Tail } from './tail.ts'

/**
 * Reads the log of a container, with `read`, for as long as the person may: when the right ends, so does the reading, and the
 * reader is told why.
 *
 * Shape: `right` is aborted with a Problem
 */
export async function authorisedTail(
  right: AbortSignal,
  tail: Tail,
  read: (tail: Tail) => Promise<void>,
): Promise<void> {
  /** What the reader knows to be open. */
  let open: number | null = null
  const writeEvent = (event: StreamEvent) => {
    if (event.type === 'source') open = event.source
    if (event.type === 'closed') open = null
    tail.buffer.writeEvent(event)
  }
  const signal = AbortSignal.any([tail.signal, right])
  const sleep = (delayMs: number) => createWakeableSleep(signal).wait(delayMs)
  await read({ ...tail, signal, sleep, buffer: { ...tail.buffer, writeEvent } })
  if (!right.aborted || tail.signal.aborted || open === null) return
  const source = open
  if (isProblem(right.reason)) tail.buffer.writeEvent({ type: 'problem', source, problem: problemToJson(right.reason) })
  tail.buffer.writeEvent({ type: 'closed', source, reason: 'forbidden', termination: null })
}
