import { isProblem, Problem } from '@/lib/core/problems/problem.ts'
import type { StreamRequest } from '@/lib/core/wire/stream-request.ts'
import type { ByteStream } from '../kubernetes/api-server.ts'
import { openPodLog, type PodLogOptions } from '../kubernetes/open-pod-log.ts'
import type { ReadPlan, Want } from './plan-read.ts'
import { type PumpEnd, pumpLog } from './pump-log.ts'
import type { ResumeCursor } from './resume-cursor.ts'
import type { Tail } from './tail.ts'

/** One read of one run. */
export type RunRead = {
  readonly plan: Extract<ReadPlan, { type: 'read' }>
  readonly want: Want
  readonly follow: boolean
  readonly cursor: ResumeCursor
  /** Where to begin, if nothing has been read. */
  readonly start: Pick<StreamRequest, 'tailLines' | 'sinceTime'>
  /** Called once the API server has begun to answer. */
  readonly opened: () => void
  readonly number: number
}

/**
 * Opens the log of a run where the cursor stands and gives its lines on, up to the end of the connection.
 *
 * Errors: a Problem
 */
export async function readRun(
  tail: Tail,
  { plan, want, follow, cursor, start, opened, number }: RunRead,
): Promise<PumpEnd> {
  const resumeTime = cursor.sinceTime()
  const options = {
    container: want.container,
    follow,
    previous: plan.previous,
    timestamps: true,
    tailLines: resumeTime === null ? start.tailLines : null,
    sinceTime: resumeTime ?? start.sinceTime,
    sinceSeconds: null,
    limitBytes: null,
  }
  const bytes = await open(tail, want, options)
  opened()
  if (resumeTime !== null) cursor.resume()
  return pumpLog({
    source: number,
    bytes,
    cursor,
    buffer: tail.buffer,
    sinceTime: start.sinceTime,
    untilTime: tail.request.untilTime,
    over: plan.over || !want.follow,
  })
}

async function open({ api, signal }: Tail, want: Want, options: PodLogOptions): Promise<ByteStream> {
  try {
    return await openPodLog(api, want, options, signal)
  } catch (error) {
    // The pod object promised a log, and the node, which knows more, has none.
    if (!isProblem(error) || error.code !== 'invalid-query') throw error
    throw new Problem(options.previous ? 'no-previous-run' : 'container-not-ready', error.message, { cause: error })
  }
}
