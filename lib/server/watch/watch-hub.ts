import type { ClusterEvent, Pod, Workload, WorkloadKind } from '@/lib/core/pods/pod.ts'
import type { ApiServer } from '../kubernetes/api-server.ts'
import type { ResourceKind } from '../kubernetes/resource-kinds.ts'
import { toEvent } from '../kubernetes/to-event.ts'
import { type PodDetails, toPod } from '../kubernetes/to-pod.ts'
import { type OwnedWorkload, toWorkload } from '../kubernetes/to-workload.ts'
import { createPodComposer } from './compose-pods.ts'
import { composeWorkloads } from './compose-workloads.ts'
import { createFeed, type Feed, type FeedPlan } from './feed.ts'
import { createLeases, type Lease, type Leases } from './leases.ts'
import { type Keyed, openResourceWatch, type ResourceWatch } from './resource-watch.ts'

/** Hands out live lists: one for each identity, namespace and resource, however many read it. */
export type WatchHub = {
  pods(api: ApiServer, namespace: string): Lease<OpenFeed<Pod>>
  workloads(api: ApiServer, namespace: string): Lease<OpenFeed<Workload>>
  events(api: ApiServer, namespace: string): Lease<OpenFeed<ClusterEvent>>
}

/** A feed that gives its watches back when it is closed. */
export type OpenFeed<T> = Feed<T> & { close(): void }

/** A feed goes on this long after its last reader, since a reload comes back at once. Units: milliseconds */
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
export function createWatchHub(feedLingerMs = lingerMs): WatchHub {
  const watches = {
    pods: createLeases<ResourceWatch<PodDetails>>(0),
    workloads: createLeases<ResourceWatch<OwnedWorkload>>(0),
    events: createLeases<ResourceWatch<ClusterEvent>>(0),
  }
  const feeds = {
    pods: createLeases<OpenFeed<Pod>>(feedLingerMs),
    workloads: createLeases<OpenFeed<Workload>>(feedLingerMs),
    events: createLeases<OpenFeed<ClusterEvent>>(feedLingerMs),
  }
  const leaseWorkloads = (api: ApiServer, namespace: string, kind: keyof typeof workloadLists) =>
    leaseWatch(watches.workloads, api, namespace, kind, (object) => {
      const item = toWorkload(workloadLists[kind], object)
      return { uid: item.workload.uid, item }
    })

  return {
    pods: (api, namespace) =>
      feeds.pods.lease(keyOf(api, namespace), () => {
        const pods = leaseWatch(watches.pods, api, namespace, 'pods', (object) => {
          const item = toPod(object)
          return { uid: item.pod.uid, item }
        })
        const replicaSets = leaseWorkloads(api, namespace, 'replicasets')
        const jobs = leaseWorkloads(api, namespace, 'jobs')
        const compose = createPodComposer()
        return openFeed([pods, replicaSets, jobs], {
          resource: 'pods',
          primary: [pods.value],
          secondary: [replicaSets.value, jobs.value],
          compose: () => compose(pods.value.items, { replicaSets: replicaSets.value.items, jobs: jobs.value.items }),
          sync: (items) => ({ type: 'sync', resource: 'pods', items }),
          change: (upserts, deletes) => ({ type: 'change', resource: 'pods', upserts, deletes }),
        })
      }),
    workloads: (api, namespace) =>
      feeds.workloads.lease(keyOf(api, namespace), () => {
        const kinds = ['deployments', 'statefulsets', 'daemonsets', 'replicasets', 'jobs', 'cronjobs'] as const
        const lists = kinds.map((kind) => leaseWorkloads(api, namespace, kind))
        return openFeed(lists, {
          resource: 'workloads',
          primary: lists.map(({ value }) => value),
          secondary: [],
          compose: () => composeWorkloads(lists.map(({ value }) => value.items)),
          sync: (items) => ({ type: 'sync', resource: 'workloads', items }),
          change: (upserts, deletes) => ({ type: 'change', resource: 'workloads', upserts, deletes }),
        })
      }),
    events: (api, namespace) =>
      feeds.events.lease(keyOf(api, namespace), () => {
        const events = leaseWatch(watches.events, api, namespace, 'events', (object) => {
          const item = toEvent(object)
          return { uid: item.uid, item }
        })
        return openFeed([events], {
          resource: 'events',
          primary: [events.value],
          secondary: [],
          compose: () => new Map(events.value.items),
          sync: (items) => ({ type: 'sync', resource: 'events', items }),
          change: (upserts, deletes) => ({ type: 'change', resource: 'events', upserts, deletes }),
        })
      }),
  }
}

function leaseWatch<T>(
  leases: Leases<ResourceWatch<T>>,
  api: ApiServer,
  namespace: string,
  kind: ResourceKind,
  read: (object: unknown) => Keyed<T>,
): Lease<ResourceWatch<T>> {
  return leases.lease(`${keyOf(api, namespace)} ${kind}`, () => openResourceWatch(api, { kind, namespace }, read))
}

function openFeed<T>(
  leases: readonly Lease<Pick<ResourceWatch<unknown>, 'onChange'>>[],
  plan: FeedPlan<T>,
): OpenFeed<T> {
  const feed = createFeed(plan)
  const stops = leases.map(({ value }) => value.onChange(feed.touch))
  feed.touch()
  return {
    ...feed,
    close() {
      for (const stop of stops) stop()
      for (const lease of leases) lease.release()
    },
  }
}

function keyOf(api: ApiServer, namespace: string): string {
  return JSON.stringify([api.key, namespace])
}
