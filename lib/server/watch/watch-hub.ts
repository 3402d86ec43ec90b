import type { ClusterEvent, Namespace, Pod, Workload, WorkloadKind } from '@/lib/core/pods/pod.ts'
import type { NamespacesRecord, WatchRecord } from '@/lib/core/pods/watch-record.ts'
import { problemToJson } from '@/lib/core/problems/problem.ts'
import type { ApiServer } from '../kubernetes/api-server.ts'
import type { ResourceKind, ResourceList } from '../kubernetes/resource-kinds.ts'
import { toEvent } from '../kubernetes/to-event.ts'
import { toNamespace } from '../kubernetes/to-namespace.ts'
import { type PodDetails, toPod } from '../kubernetes/to-pod.ts'
import { type OwnedWorkload, toWorkload } from '../kubernetes/to-workload.ts'
import { createPodComposer } from './compose-pods.ts'
import { composeWorkloads } from './compose-workloads.ts'
import { createLeases, type Lease, type Leases } from './leases.ts'
import { type OpenFeed, openFeed } from './open-feed.ts'
import { type Keyed, openResourceWatch, type ResourceWatch } from './resource-watch.ts'

/** Hands out live lists: one for each identity, namespace and resource, however many read it. */
export type WatchHub = {
  namespaces(api: ApiServer): Lease<OpenFeed<Namespace, NamespacesRecord>>
  pods(api: ApiServer, namespace: string): Lease<OpenFeed<Pod, WatchRecord>>
  workloads(api: ApiServer, namespace: string): Lease<OpenFeed<Workload, WatchRecord>>
  events(api: ApiServer, namespace: string): Lease<OpenFeed<ClusterEvent, WatchRecord>>
  /** The pods themselves, for who reads their logs. */
  podDetails(api: ApiServer, namespace: string): Lease<ResourceWatch<PodDetails>>
  /** What stands between pods and their workloads. */
  owners(api: ApiServer, namespace: string, kind: OwnerKind): Lease<ResourceWatch<OwnedWorkload>>
}

/** Lists of what stands between pods and their workloads. */
export type OwnerKind = 'replicasets' | 'jobs'

/** A list is watched this long after its last reader, since a reload comes back at once. Units: milliseconds */
const lingerMs = 30_000

const workloadLists = {
  deployments: 'Deployment',
  statefulsets: 'StatefulSet',
  daemonsets: 'DaemonSet',
  replicasets: 'ReplicaSet',
  jobs: 'Job',
  cronjobs: 'CronJob',
} as const satisfies Partial<Record<ResourceKind, WorkloadKind>>

/** Makes a hub. Under each feed lie watches that feeds share among themselves: pods want to know of Jobs, too. */
export function createWatchHub(watchLingerMs = lingerMs): WatchHub {
  const namespaceWatches = createLeases<ResourceWatch<Namespace>>(watchLingerMs)
  const podWatches = createLeases<ResourceWatch<PodDetails>>(watchLingerMs)
  const workloadWatches = createLeases<ResourceWatch<OwnedWorkload>>(watchLingerMs)
  const eventWatches = createLeases<ResourceWatch<ClusterEvent>>(watchLingerMs)
  // A feed is made anew from its watches in no time: it need not outlive its readers.
  const feeds = {
    namespaces: createLeases<OpenFeed<Namespace, NamespacesRecord>>(0),
    pods: createLeases<OpenFeed<Pod, WatchRecord>>(0),
    workloads: createLeases<OpenFeed<Workload, WatchRecord>>(0),
    events: createLeases<OpenFeed<ClusterEvent, WatchRecord>>(0),
  }
  const leasePods = (api: ApiServer, namespace: string) =>
    leaseWatch(podWatches, api, { kind: 'pods', namespace }, (object) => {
      const item = toPod(object)
      return { key: item.pod.uid, item }
    })
  const leaseWorkloads = (api: ApiServer, namespace: string, kind: keyof typeof workloadLists) =>
    leaseWatch(workloadWatches, api, { kind, namespace }, (object) => {
      const item = toWorkload(workloadLists[kind], object)
      return { key: item.workload.uid, item }
    })

  return {
    podDetails: leasePods,
    owners: leaseWorkloads,
    namespaces: (api) =>
      feeds.namespaces.lease(api.key, () => {
        const watch = leaseWatch(namespaceWatches, api, { kind: 'namespaces', namespace: null }, (object) => {
          const item = toNamespace(object)
          return { key: item.name, item }
        })
        return openFeed<Namespace, NamespacesRecord>([watch], {
          primary: [watch.value],
          secondary: [],
          compose: () => new Map(watch.value.items),
          sync: (items) => ({ type: 'sync', resource: 'namespaces', items }),
          change: (upserts, deletes) => ({ type: 'change', resource: 'namespaces', upserts, deletes }),
          problem: (problem) => ({ type: 'problem', resource: 'namespaces', problem: problemToJson(problem) }),
        })
      }),
    pods: (api, namespace) =>
      feeds.pods.lease(keyOf(api, namespace), () => {
        const pods = leasePods(api, namespace)
        const replicaSets = leaseWorkloads(api, namespace, 'replicasets')
        const jobs = leaseWorkloads(api, namespace, 'jobs')
        const compose = createPodComposer()
        return openFeed<Pod, WatchRecord>([pods, replicaSets, jobs], {
          primary: [pods.value],
          secondary: [replicaSets.value, jobs.value],
          compose: () => compose(pods.value.items, { replicaSets: replicaSets.value.items, jobs: jobs.value.items }),
          sync: (items) => ({ type: 'sync', resource: 'pods', items }),
          change: (upserts, deletes) => ({ type: 'change', resource: 'pods', upserts, deletes }),
          problem: (problem) => ({ type: 'problem', resource: 'pods', problem: problemToJson(problem) }),
        })
      }),
    workloads: (api, namespace) =>
      feeds.workloads.lease(keyOf(api, namespace), () => {
        const kinds = ['deployments', 'statefulsets', 'daemonsets', 'replicasets', 'jobs', 'cronjobs'] as const
        const lists = kinds.map((kind) => leaseWorkloads(api, namespace, kind))
        return openFeed<Workload, WatchRecord>(lists, {
          primary: lists.map(({ value }) => value),
          secondary: [],
          compose: () => composeWorkloads(lists.map(({ value }) => value.items)),
          sync: (items) => ({ type: 'sync', resource: 'workloads', items }),
          change: (upserts, deletes) => ({ type: 'change', resource: 'workloads', upserts, deletes }),
          problem: (problem) => ({ type: 'problem', resource: 'workloads', problem: problemToJson(problem) }),
        })
      }),
    events: (api, namespace) =>
      feeds.events.lease(keyOf(api, namespace), () => {
        const watch = leaseWatch(eventWatches, api, { kind: 'events', namespace }, (object) => {
          const item = toEvent(object)
          return { key: item.uid, item }
        })
        return openFeed<ClusterEvent, WatchRecord>([watch], {
          primary: [watch.value],
          secondary: [],
          compose: () => new Map(watch.value.items),
          sync: (items) => ({ type: 'sync', resource: 'events', items }),
          change: (upserts, deletes) => ({ type: 'change', resource: 'events', upserts, deletes }),
          problem: (problem) => ({ type: 'problem', resource: 'events', problem: problemToJson(problem) }),
        })
      }),
  }
}

function leaseWatch<T>(
  leases: Leases<ResourceWatch<T>>,
  api: ApiServer,
  list: ResourceList,
  read: (object: unknown) => Keyed<T>,
): Lease<ResourceWatch<T>> {
  return leases.lease(JSON.stringify([api.key, list]), () => openResourceWatch(api, list, read))
}

function keyOf(api: ApiServer, namespace: string): string {
  return JSON.stringify([api.key, namespace])
}
