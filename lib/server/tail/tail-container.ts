import type { Pod } from '@/lib/core/pods/pod.ts'
import { isProblem, type Problem } from '@/lib/core/problems/problem.ts'
import type { StreamRequest } from '@/lib/core/wire/stream-request.ts'
import { createBackoff } from '../backoff.ts'
import { getPod } from '../kubernetes/get-pod.ts'
import type { PodDetails } from '../kubernetes/to-pod.ts'
import { type FollowEnd, followRun } from './follow-run.ts'
import { createLineGiver } from './line-giver.ts'
import { logUnavailable } from './log-unavailable.ts'
import { type Progress, planRead, type ReadPlan } from './plan-read.ts'
import { readRun } from './read-run.ts'
import { createResumeCursor } from './resume-cursor.ts'
import { createSourceVoice } from './source-voice.ts'
import type { Tail } from './tail.ts'
import { triesAgain } from './tries-again.ts'

/** A container that waits, or goes with its pod, is looked at this often, after some quicker looks. Units: milliseconds */
const lookDelayMsMax = 5_000

/** What a pod has said is believed for so long. Units: milliseconds */
const lookAgeMsMax = 1_000

/**
 * Reads the log of a container to its end; where it is followed, through all its runs until the pod has done its work or is gone.
 *
 * Shape:  ask the pod what to read (`planRead`), read it, and again: the end of a followed log proves nothing. Everything a
 *         reader should know goes to the buffer as events; the last is `closed`.
 * Errors: only what is a mistake of ours; an abort ends it without a word
 */
export async function tailContainer(tail: Tail): Promise<void> {
  const { api, source, request, buffer, sleep, signal } = tail
  const want = { ...source, follow: request.follow && !source.previous }
  const voice = createSourceVoice(source, tail.joinedAt, buffer.writeEvent, tail.nextSource)
  const backoff = createBackoff()
  let progress: Progress = { run: source.resume, drained: false }
  let cursor = createResumeCursor(source.resume)
  /** What the pod has just said, where it is news. */
  let known: { readonly details: PodDetails | null } | null = tail.details === null ? null : { details: tail.details }
  /** After a failure the API server itself is asked: a watch may have stalled without a word. */
  let failed = false
  let gapSaid = false
  /** The pod is being deleted. */
  let going = false
  let caughtUp = false
  /** Where the reader wants to begin applies to the first run alone. */
  let start: Pick<StreamRequest, 'tailLines' | 'sinceTime'> = request

  const ask = () => getPod(api, source.namespace, source.pod, signal)
  const { look = ask, change = sleep } = tail.pod ?? {}
  const onCaughtUp = () => {
    caughtUp = true
  }

  /** True: go on. */
  const afterFailure = async (problem: Problem): Promise<boolean> => {
    if (problem.code !== 'pod-not-found') voice.problem(problem)
    if (!triesAgain(problem.code, want.follow, backoff.attempt)) {
      const refused = problem.code === 'forbidden' || problem.code === 'unauthorized'
      voice.closed(refused ? 'forbidden' : 'gave-up', null)
      return false
    }
    return waitToResume((problem.retryAfterSeconds ?? 0) * 1000)
  }
  const waitToResume = async (delayMsMin: number): Promise<boolean> => {
    failed = true
    const delayMs = Math.max(backoff.next(), delayMsMin)
    voice.resuming(backoff.attempt, delayMs)
    await sleep(delayMs)
    return true
  }
  const afterRead = async (end: FollowEnd, over: boolean): Promise<boolean> => {
    if (end.lines > 0) backoff.reset()
    if (end.type === 'until') {
      voice.closed('completed', null)
      return false
    }
    if (end.type === 'kubelet-error') {
      const problem = logUnavailable(end.message)
      // Containers go before their pod does, and their logs with them: nothing is wrong.
      if (going) {
        if (over) progress = { ...progress, drained: true }
        else await change(Math.min(backoff.next(), lookDelayMsMax))
        return true
      }
      if (!over) return afterFailure(problem)
      voice.problem(problem)
      voice.closed('gave-up', null)
      return false
    }
    if (end.type === 'stale') return true
    // A connection that breaks is taken up again; it is a problem where that fails.
    if (end.type === 'broken') return waitToResume(0)
    if (over || !want.follow) {
      progress = { ...progress, drained: true }
      return true
    }
    // The pod still runs as far as we know: its status comes later than the end of its log, or the kubelet was restarted.
    const delayMs = going ? Math.min(backoff.next(), lookDelayMsMax) : backoff.next()
    if (backoff.attempt > 1 && !going) voice.resuming(backoff.attempt, delayMs)
    await change(delayMs)
    return true
  }
  const readOnce = async (plan: Extract<ReadPlan, { type: 'read' }>, pod: Pod | undefined): Promise<boolean> => {
    const { untilTime } = request
    const giver = createLineGiver({ source: voice.number, cursor, buffer, sinceTime: start.sinceTime, untilTime })
    const isCurrent = async () => {
      if (tail.now() - lookedAtMs < lookAgeMsMax) return true
      const details = await look()
      going = (details?.pod.deletedAt ?? null) !== null
      const now = planRead(details, want, progress)
      const current = now.type === 'read' && now.restartCount === plan.restartCount && now.over === plan.over
      if (!current) known = { details }
      return current
    }
    const read = { plan, want, cursor, giver, start, opened: voice.opened, isCurrent }
    if (plan.over || !want.follow) return afterRead(await readRun(tail, read), plan.over)
    const { namespace, pod: name, container } = source
    const key = JSON.stringify([api.key, tail.masker.name, namespace, name, pod?.uid, container, plan.restartCount])
    const node = JSON.stringify([api.key, pod?.node])
    return afterRead(await followRun(tail, { ...read, key, node, caughtUp, onCaughtUp }), false)
  }
  const beginRun = (run: Progress['run']) => {
    gapSaid = false
    caughtUp = false
    progress = { run, drained: false }
    cursor = createResumeCursor(null)
    start = { tailLines: null, sinceTime: null }
  }

  let lookedAtMs = Number.NEGATIVE_INFINITY
  const step = async (): Promise<boolean> => {
    const details = known === null ? await (failed ? ask() : look()) : known.details
    known = null
    failed = false
    lookedAtMs = tail.now()
    const plan = planRead(details, want, progress)
    const pod = details?.pod
    going = (pod?.deletedAt ?? null) !== null
    const kind = pod?.containers.find(({ name }) => name === source.container)?.kind ?? 'app'
    switch (plan.type) {
      case 'read': {
        const run = { podUid: pod?.uid ?? '', restartCount: plan.restartCount }
        progress = { ...progress, run }
        voice.announce({ ...run, kind, node: pod?.node ?? null })
        return readOnce(plan, pod)
      }
      case 'wait':
        progress = { ...progress, run: { podUid: pod?.uid ?? '', restartCount: plan.restartCount } }
        voice.announce({ podUid: pod?.uid ?? '', restartCount: plan.restartCount, kind, node: pod?.node ?? null })
        voice.problem(plan.problem)
        await change(Math.min(backoff.next(), lookDelayMsMax))
        return true
      case 'lost':
        voice.lost(cursor.last())
        gapSaid = true
        progress = { ...progress, drained: true }
        return true
      case 'next-run':
        if (!gapSaid && plan.restartCount > (progress.run?.restartCount ?? 0) + 1) voice.lost(cursor.last())
        voice.closed('restarted', plan.termination)
        beginRun({ podUid: pod?.uid ?? '', restartCount: plan.restartCount })
        return true
      case 'replaced':
        voice.closed('deleted', null)
        beginRun(null)
        return want.follow
      case 'close':
        voice.closed(plan.reason, plan.termination)
        return false
      case 'fail':
        voice.problem(plan.problem)
        voice.closed('gave-up', null)
        return false
      default:
        return plan satisfies never
    }
  }

  for (let goOn = true; goOn && !signal.aborted; ) {
    try {
      goOn = await step()
    } catch (error) {
      if (signal.aborted) return
      if (!isProblem(error)) throw error
      goOn = await afterFailure(error)
    }
  }
}
