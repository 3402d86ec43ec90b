import { wholeSecond } from '@/lib/core/links/whole-second.ts'
import { stampStepBackMsMax } from '@/lib/core/logs/limits.ts'
import { Problem } from '@/lib/core/problems/problem.ts'
import type { WholeLineRef } from '@/lib/core/wire/whole-line.ts'
import { getPod } from '../kubernetes/get-pod.ts'
import { planRead } from './plan-read.ts'
import { openRange } from './read-run.ts'
import type { Tail } from './tail.ts'
import { wholeLineIn } from './whole-line-in.ts'

/**
 * Opens one line that is longer than what a stream brings of it: all of it, masked, at the speed of whoever takes it.
 *
 * Shape:  the log is read from the second of the line on. Resolves when the line is found
 * Errors: a Problem, `line-not-found` where the node no longer has it
 */
export async function openWholeLine(
  { api, masker }: Pick<Tail, 'api' | 'masker'>,
  line: WholeLineRef,
  signal: AbortSignal,
): Promise<AsyncGenerator<Uint8Array>> {
  const { namespace, pod, podUid, restartCount, timestamp } = line
  const want = { ...line, previous: false, follow: false }
  const details = await getPod(api, namespace, pod, signal)
  const plan = planRead(details, want, { run: { podUid, restartCount }, drained: false })
  if (plan.type !== 'read') throw notFound()
  const sinceTime = wholeSecond(timestamp, Math.ceil(stampStepBackMsMax / 1000))
  const bytes = await openRange({ api }, { plan, want }, { tailLines: null, sinceTime }, false, signal)
  const parts = wholeLineIn(bytes, line, masker)
  const first = await parts.next()
  if (first.done) throw notFound()
  return withFirst(first.value, parts)
}

async function* withFirst(first: Uint8Array, rest: AsyncGenerator<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield first
  yield* rest
}

function notFound(): Problem {
  return new Problem('line-not-found', 'The node no longer has this line as a whole', {
    hint: 'Its file was rotated, or its container is gone. What came of it before is still there.',
  })
}
