import type { Attention } from './attention.ts'
import type { SurveyedPod } from './survey-pods.ts'

/** Pods of one workload that need attention for the same reason. */
export type AttentionGroup = {
  /** Unique in the namespace. */
  readonly key: string
  /** The workload's name, or the pod's where nobody owns it. */
  readonly name: string
  /** The one to look at first, since it restarted most. */
  readonly worst: Attention
  /** All of them, the worst first. */
  readonly all: readonly Attention[]
}

/** What needs attention, gathered by workload and reason: what is broken first, then by name, so that nothing hops about. */
export function groupAttention(pods: readonly SurveyedPod[]): readonly AttentionGroup[] {
  const groups = new Map<string, Attention[]>()
  for (const { attention } of pods) {
    if (attention === null) continue
    const { workload, name } = attention.pod
    const owner = workload === null ? `Pod/${name}` : `${workload.kind}/${workload.name}`
    const key = [owner, attention.tone, attention.reason, attention.container?.name ?? ''].join(' ')
    const known = groups.get(key)
    if (known === undefined) groups.set(key, [attention])
    else known.push(attention)
  }
  return Array.from(groups, ([key, all]) => toGroup(key, all)).sort(inOrder)
}

function toGroup(key: string, some: readonly Attention[]): AttentionGroup {
  const all = some.toSorted((a, b) => b.restarts - a.restarts)
  const worst = some.reduce((a, b) => (b.restarts > a.restarts ? b : a))
  return { key, name: worst.pod.workload?.name ?? worst.pod.name, worst, all }
}

function inOrder(a: AttentionGroup, b: AttentionGroup): number {
  if (a.worst.tone !== b.worst.tone) return a.worst.tone === 'bad' ? -1 : 1
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0
}
