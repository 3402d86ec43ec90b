import { pathOf } from '@/lib/core/links/path-of.ts'
import { workloadPath } from '@/lib/core/links/workload-path.ts'
import { containerStatus, type Status } from '@/lib/core/pods/container-status.ts'
import { groupPods, toneOf } from '@/lib/core/pods/group-pods.ts'
import type { Pod } from '@/lib/core/pods/pod.ts'
import { surveyPods } from '@/lib/core/pods/survey-pods.ts'

/** Somewhere in a namespace that the palette can go to. */
export type PodTarget = {
  readonly key: string
  readonly kind: string
  readonly name: string
  readonly path: string
  readonly status: Status
}

/** Workloads, then pods, those in trouble first, then the containers of pods with several. A workload leads to the log of all its pods. */
export function podTargets(namespace: string, pods: Iterable<Pod>, nowMs: number): readonly PodTarget[] {
  const workloads: PodTarget[] = []
  const single: PodTarget[] = []
  const containers: PodTarget[] = []
  for (const group of groupPods(surveyPods(pods, nowMs), [])) {
    const [first] = group.pods
    if (first === undefined) continue
    const word = first.attention?.reason ?? first.status.word
    if (group.kind !== null) {
      workloads.push({
        key: group.key,
        kind: group.kind,
        name: group.name,
        path: workloadPath(namespace, group.kind, group.name) ?? pathOf(namespace, first.pod.name),
        status: { word, tone: group.tone },
      })
    }
    for (const surveyed of group.pods) {
      const { pod, status, attention } = surveyed
      const path = pathOf(namespace, pod.name)
      single.push({
        key: pod.uid,
        kind: 'Pod',
        name: pod.name,
        path,
        status: { word: attention?.reason ?? status.word, tone: toneOf(surveyed) },
      })
      if (pod.containers.length < 2) continue
      for (const container of pod.containers) {
        containers.push({
          key: `${pod.uid}/${container.name}`,
          kind: 'Container',
          name: `${pod.name} ${container.name}`,
          path: `${path}?container=${encodeURIComponent(container.name)}`,
          status: containerStatus(container),
        })
      }
    }
  }
  return [...workloads, ...single, ...containers]
}
