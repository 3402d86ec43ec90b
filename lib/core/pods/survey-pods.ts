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
 * Shape: in order of names
 * Units: `nowMs` milliseconds since 1970
 */
export function surveyPods(pods: Iterable<Pod>, nowMs: number): readonly SurveyedPod[] {
  return Array.from(pods, (pod) => ({ pod, status: podStatus(pod), attention: attentionOf(pod, nowMs) })).sort(
    (a, b) => (a.pod.name < b.pod.name ? -1 : a.pod.name > b.pod.name ? 1 : 0),
  )
}
