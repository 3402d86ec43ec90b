import { isProblem, Problem } from '@/lib/core/problems/problem.ts'
import type { StreamRequest } from '@/lib/core/wire/stream-request.ts'
import type { ByteStream } from '../kubernetes/api-server.ts'
import { openPodLog, type PodLogOptions } from '../kubernetes/open-pod-log.ts'
import type { LineGiver } from './line-giver.ts'
import { lineHashOf } from './line-hash-of.ts'
import type { ReadPlan, Want } from './plan-read.ts'
import { type PumpEnd, pumpLog } from './pump-log.ts'
import type { ResumeCursor } from './resume-cursor.ts'
import type { Tail } from './tail.ts'

/** What a kubelet knows of its containers the pod says after this. Units: milliseconds */
const statusLagMsMax = 2_000

/** One run, and how far it has been read. */
export type RunRead = {
  readonly plan: Extract<ReadPlan, { type: 'read' }>
  readonly want: Want
  readonly cursor: ResumeCursor
  readonly giver: LineGiver
  /** Where to begin, if nothing has been read. */
  readonly start: Pick<StreamRequest, 'tailLines' | 'sinceTime'>
  /** Called once the API server has begun to answer. */
  readonly opened: () => void
  /** Asks the pod whether the plan still holds. Where a new run has begun, it is that one's log that the kubelet would give. */
  readonly isCurrent: () => Promise<boolean>
  /** Asks the pod whether the log that the kubelet gives is still that of this run. */
  readonly isSameRun: () => Promise<boolean>
}

/** Why reading what there is has ended. stale: the plan holds no more; ask the pod again. */
export type ReadEnd =
  | Exclude<PumpEnd, { readonly type: 'stuck' | 'doubtful' }>
  | { readonly type: 'stale'; readonly lines: number }

/**
 * Reads what there is of a run from where the cursor stands, at the speed of the reader.
 *
 * `over`: the end of the bytes is the end of the log, so that a last line without a line feed is whole.
 * Errors: a Problem
 */
export async function readRun(tail: Tail, run: RunRead, over = run.plan.over || !run.want.follow): Promise<ReadEnd> {
  const { cursor, giver, opened } = run
  const before = giver.lines()
  for (;;) {
    const bytes = await openRun(tail, run, false, tail.signal)
    opened()
    cursor.resume()
    const end = await pumpLog({
      bytes,
      lines: tail.masker.read(),
      hash: lineHashOf(tail),
      giver,
      buffer: tail.buffer,
      settleDoubt: () => settleDoubt(tail, run),
      over,
    })
    const lines = giver.lines() - before
    if (end.type === 'doubtful') return { type: 'stale', lines }
    if (end.type !== 'stuck') return { ...end, lines }
    await tail.buffer.room()
    if (tail.signal.aborted || !(await run.isCurrent())) return { type: 'stale', lines }
  }
}

/**
 * Where none of a reader's lines comes again, the file was rotated; or the container was started again, and the pod does not
 * say so yet: the kubelet gives the log of the run that it knows. Tells, a moment later, whether it is still the same run.
 *
 * Errors: a Problem
 */
export async function settleDoubt(tail: Tail, { isSameRun, giver }: RunRead): Promise<boolean> {
  await tail.sleep(statusLagMsMax)
  if (tail.signal.aborted || !(await isSameRun())) return false
  giver.trust()
  return true
}

/**
 * Opens the log of a run where the cursor stands.
 *
 * Errors: a Problem
 */
export async function openRun(
  tail: Tail,
  { plan, want, cursor, start }: RunRead,
  follow: boolean,
  signal: AbortSignal,
): Promise<ByteStream> {
  const resumeTime = cursor.sinceTime()
  // What is followed has been read before: where nothing was there, all that comes counts.
  const tailLines = resumeTime !== null || (follow && start.tailLines !== 0) ? null : start.tailLines
  return openRange(tail, { plan, want }, { tailLines, sinceTime: resumeTime ?? start.sinceTime }, follow, signal)
}

/**
 * Opens a part of the log of a run.
 *
 * Errors: a Problem
 */
export async function openRange(
  { api }: Pick<Tail, 'api'>,
  { plan, want }: Pick<RunRead, 'plan' | 'want'>,
  range: Pick<PodLogOptions, 'tailLines' | 'sinceTime'>,
  follow: boolean,
  signal: AbortSignal,
): Promise<ByteStream> {
  const { container } = want
  const { previous } = plan
  const options: PodLogOptions = {
    container,
    follow,
    previous,
    timestamps: true,
    ...range,
    sinceSeconds: null,
    limitBytes: null,
  }
  try {
    return await openPodLog(api, want, options, signal)
  } catch (error) {
    // The pod object promised a log, and the node, which knows more, has none.
    if (!isProblem(error) || error.code !== 'invalid-query') throw error
    throw new Problem(previous ? 'no-previous-run' : 'container-not-ready', error.message, { cause: error })
  }
}
