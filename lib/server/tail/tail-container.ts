import type { Pod } from '@/lib/core/pods/pod.ts'
import { isProblem, type Problem } from '@/lib/core/problems/problem.ts'
import type { StreamRequest } from '@/lib/core/wire/stream-request.ts'
import { getPod } from '../kubernetes/get-pod.ts'
import type { PodDetails } from '../kubernetes/to-pod.ts'
import { awaitReplacement, isGoing, mayReturn } from './await-replacement.ts'
import { createBeforeGiver, furtherBack } from './before-giver.ts'
import { type FollowEnd, followRun } from './follow-run.ts'
import { createLineGiver } from './line-giver.ts'
import { logUnavailable } from './log-unavailable.ts'
import { createPatience } from './patience.ts'
import { isSameLog, isSamePlan, type Progress, planRead, type ReadPlan } from './plan-read.ts'
import { createPodLooks } from './pod-looks.ts'
import { readOverRun } from './read-over-run.ts'
import { readRun } from './read-run.ts'
import { createResumeCursor } from './resume-cursor.ts'
import { createSourceVoice } from './source-voice.ts'
import type { Tail } from './tail.ts'
import { triesAgain } from './tries-again.ts'

/**
 * Reads the log of a container to its end; where it is followed, through all its runs until the pod has done its work or is gone.
 *
 * Shape:  ask the pod what to read (`planRead`), read it, and again: the end of a followed log proves nothing. Everything a
 *         reader should know goes to the buffer as events; the last is `closed`.
 * Errors: only what is a mistake of ours; an abort ends it without a word
 */
export async function tailContainer(tail: Tail): Promise<void> {
  const { api, source, request, buffer, signal } = tail
  const want = { ...source, follow: request.follow && !source.previous }
  const voice = createSourceVoice(source, tail.joinedAt, buffer.writeEvent, tail.nextSource)
  let progress: Progress = { run: source.resume ?? source.before ?? null, drained: false }
  let cursor = createResumeCursor(source.resume)
  const looks = createPodLooks(tail, () => getPod(api, source.namespace, source.pod, signal))
  const patience = createPatience(tail, looks, voice)
  let gapSaid = false
  /** The pod is being deleted. */
  let going = false
  /** Another pod of the same name comes after this one. */
  let comesAgain = false
  let caughtUp = false
  /** Where the reader wants to begin applies to the first run alone. */
  let start: Pick<StreamRequest, 'tailLines' | 'sinceTime'> = request

  const onCaughtUp = () => {
    caughtUp = true
  }

  /** True: go on. */
  const afterFailure = async (problem: Problem): Promise<boolean> => {
    if (problem.code !== 'pod-not-found') voice.problem(problem)
    if (!triesAgain(problem.code, want.follow, patience.attempt)) {
      const refused = problem.code === 'forbidden' || problem.code === 'unauthorized'
      voice.closed(refused ? 'forbidden' : 'gave-up', null)
      return false
    }
    await patience.afterFailure(problem)
    return true
  }
  const afterRead = async (end: FollowEnd, over: boolean): Promise<boolean> => {
    if (end.lines > 0) patience.reset()
    if (end.type === 'missed' && start.tailLines !== null) {
      start = furtherBack(start.tailLines)
      return true
    }
    if (end.type === 'until' || end.type === 'missed') {
      voice.closed('completed', null)
      return false
    }
    if (end.type === 'kubelet-error') {
      const problem = logUnavailable(end.message)
      // Containers go before their pod does, and their logs with them: nothing is wrong.
      if (going) {
        if (over) progress = { ...progress, drained: true }
        else await patience.untilChange()
        return true
      }
      if (!over) return afterFailure(problem)
      voice.problem(problem)
      voice.closed('gave-up', null)
      return false
    }
    if (end.type === 'stale') return true
    // A connection that breaks is taken up again; it is a problem where that fails.
    if (end.type === 'broken') await patience.afterFailure(null)
    else if (over || !want.follow) progress = { ...progress, drained: true }
    // The pod still runs as far as we know: its status comes later than the end of its log, or the kubelet was restarted.
    else await (going ? patience.untilChange() : patience.afterEnd())
    return true
  }
  const readOnce = async (plan: Extract<ReadPlan, { type: 'read' }>, pod: Pod | undefined): Promise<boolean> => {
    const { untilTime } = request
    const onward = createLineGiver({ source: voice.number, cursor, buffer, sinceTime: start.sinceTime, untilTime })
    const giver = source.before === undefined ? onward : createBeforeGiver(onward, source.before)
    const holds = async (isSo: (details: PodDetails | null) => boolean) => {
      const looked = await looks.again()
      if (looked === 'fresh') return true
      going = isGoing(looked.details)
      const so = isSo(looked.details)
      if (!so) looks.put(looked.details)
      return so
    }
    const isCurrent = () => holds((now) => isSamePlan(plan, planRead(now, want, progress)))
    // Of a pod that is gone there is no other run.
    const isSameRun = () => holds((now) => now === null || isSameLog(plan, planRead(now, want, progress)))
    const opened = () => {
      voice.opened()
      patience.opened()
    }
    const read = { plan, want, cursor, giver, start, opened, isCurrent, isSameRun }
    if (plan.over) return afterRead(await readOverRun(tail, read), true)
    if (!want.follow) return afterRead(await readRun(tail, read), false)
    const { namespace, pod: name, container } = source
    const key = JSON.stringify([api.key, tail.masker.name, namespace, name, pod?.uid, container, plan.restartCount])
    return afterRead(await followRun(tail, { ...read, key, node: nodeOf(pod), caughtUp, onCaughtUp }), false)
  }
  const nodeOf = (pod: Pod | undefined) => JSON.stringify([api.key, pod?.node ?? null])
  const beginRun = (run: Progress['run']) => {
    gapSaid = false
    caughtUp = false
    progress = { run, drained: false }
    cursor = createResumeCursor(null)
    start = { tailLines: null, sinceTime: null }
  }

  const followReplacement = async (): Promise<boolean> => {
    const wait = patience.untilChange
    const details = await awaitReplacement({ ask: looks.ask, wait, now: tail.now, signal }, progress.run?.podUid)
    if (details === null) return false
    looks.put(details)
    beginRun(null)
    return true
  }

  const step = async (): Promise<boolean> => {
    const told = looks.told()
    const details = told === null ? await looks.next() : told.details
    const plan = planRead(details, want, progress)
    const pod = details?.pod
    going = isGoing(details)
    if (details !== null) comesAgain = source.podUid === undefined && mayReturn(details)
    const kind = pod?.containers.find(({ name }) => name === source.container)?.kind ?? 'app'
    switch (plan.type) {
      case 'read': {
        const run = { podUid: pod?.uid ?? '', restartCount: plan.restartCount }
        progress = { ...progress, run }
        voice.announce({ ...run, kind, node: pod?.node ?? null })
        patience.at(nodeOf(pod))
        return readOnce(plan, pod)
      }
      case 'wait':
        progress = { ...progress, run: { podUid: pod?.uid ?? '', restartCount: plan.restartCount } }
        voice.announce({ podUid: pod?.uid ?? '', restartCount: plan.restartCount, kind, node: pod?.node ?? null })
        voice.problem(plan.problem)
        await patience.untilChange()
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
        return plan.reason === 'deleted' && want.follow && comesAgain ? followReplacement() : false
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
