import { meetsLabels, parseLabelSelector } from '@/lib/core/pods/label-selector.ts'
import type { PodsOf, SelectableKind } from '@/lib/core/wire/stream-selection.ts'
import type { PodDetails } from '../kubernetes/to-pod.ts'
import { createTopOwner, type Owners } from '../watch/top-owner.ts'

/** Tells whether a pod is one of those that are meant. */
export type PodTest = (details: PodDetails) => boolean

/**
 * Makes the test for the pods of a selection.
 *
 * Shape: `owners` holds what stands between pods and a Deployment or CronJob, in so far as it may be read. Without it a
 *        Deployment's pods are told by their `pod-template-hash`, a CronJob's by the names that it gives its Jobs
 */
export function createPodTest(of: PodsOf, owners: Owners): PodTest {
  switch (of.type) {
    case 'pod':
      return ({ pod }) => pod.name === of.name
    case 'namespace':
      return () => true
    case 'labelSelector': {
      const selector = parseLabelSelector(of.labelSelector)
      return ({ pod }) => selector !== null && meetsLabels(selector, pod.labels)
    }
    case 'workload':
      return createOwnerTest(of.kind, of.name, owners)
    default:
      return of satisfies never
  }
}

function createOwnerTest(kind: SelectableKind, name: string, owners: Owners): PodTest {
  switch (kind) {
    case 'StatefulSet':
    case 'DaemonSet':
    case 'ReplicaSet':
    case 'Job':
      return ({ owner }) => owner?.kind === kind && owner.name === name
    case 'Deployment': {
      const topOwner = createTopOwner(owners)
      return isOwnedBy(kind, name, topOwner)
    }
    case 'CronJob': {
      const isOwned = isOwnedBy(kind, name, createTopOwner(owners))
      const known = new Set([...owners.jobs.values()].map(({ workload }) => workload.name))
      return (details) => isOwned(details) || isNamedBy(name, known, details)
    }
    default:
      return kind satisfies never
  }
}

function isOwnedBy(kind: SelectableKind, name: string, topOwner: ReturnType<typeof createTopOwner>): PodTest {
  return (details) => {
    const top = topOwner(details)
    return top?.kind === kind && top.name === name
  }
}

/**
 * A CronJob calls its Jobs by its own name and the minute that they are for.
 *
 * Source: getJobName in kubernetes, pkg/controller/cronjob/utils.go
 */
function isNamedBy(cronJob: string, known: ReadonlySet<string>, { owner }: PodDetails): boolean {
  if (owner?.kind !== 'Job' || known.has(owner.name)) return false
  const minute = owner.name.startsWith(`${cronJob}-`) ? owner.name.slice(cronJob.length + 1) : ''
  return /^\d{8,}$/.test(minute)
}
