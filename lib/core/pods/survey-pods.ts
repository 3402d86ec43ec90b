import { type Attention, attentionOf } from './attention.ts'
import type { Pod } from './pod.ts'
import { type PodStatus, podStatus } from './pod-status.ts'

/** A pod with what is made of it: how it is, and why somebody should look. */
export type SurveyedPod = {
  readonly pod: Pod
  readonly status: PodStatus
  readonly attention: Attention | null
}

/**
 * Looks at every pod once, so that the tree, the overview and the palette need not.
 *
 * Shape: in order of names; a pod that was looked at for the same moment before gives the same object again
 * Units: `nowMs` milliseconds since 1970
 */
export function surveyPods(pods: Iterable<Pod>, nowMs: number): readonly SurveyedPod[] {
  return Array.from(pods, (pod) => surveyPod(pod, nowMs)).sort(byName)
}

/** Of thousands of pods a few change at a time. Pods are never changed in place, so what was seen of one stays true. */
const seen = new WeakMap<Pod, { readonly nowMs: number; readonly surveyed: SurveyedPod }>()

function surveyPod(pod: Pod, nowMs: number): SurveyedPod {
  const before = seen.get(pod)
  if (before?.nowMs === nowMs) return before.surveyed
  const surveyed = { pod, status: podStatus(pod), attention: attentionOf(pod, nowMs) }
  seen.set(pod, { nowMs, surveyed })
  return surveyed
}

function byName(a: SurveyedPod, b: SurveyedPod): number {
  if (a.pod.name === b.pod.name) return 0
  return a.pod.name < b.pod.name ? -1 : 1
}
