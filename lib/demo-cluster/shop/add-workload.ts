import type { KubeObject, OwnerReference, ResourceName } from '../objects/object.ts'
import { resourceTypes } from '../objects/object.ts'
import type { ContainerSpec } from '../world/pod-spec.ts'
import { type DemoPod, seconds } from '../world/pod-status.ts'
import type { World } from '../world/world.ts'

/** A workload with all that belongs to it. */
export type WorkloadSpec = {
  readonly kind: 'Deployment' | 'StatefulSet' | 'DaemonSet' | 'Job' | 'CronJob'
  readonly namespace: string
  readonly name: string
  readonly replicas: number
  readonly containers: readonly ContainerSpec[]
  /** Units: milliseconds since 1970 */
  readonly createdAtMs: number
  readonly restartPolicy?: 'OnFailure' | 'Never'
  /** Why its pods are not scheduled; left out: they are. */
  readonly unschedulable?: string
}

const resourceOf = {
  Deployment: 'deployments',
  StatefulSet: 'statefulsets',
  DaemonSet: 'daemonsets',
  Job: 'jobs',
  CronJob: 'cronjobs',
} as const satisfies Record<WorkloadSpec['kind'], ResourceName>

/** Time between the making of two pods of a workload. Units: milliseconds */
export const podIntervalMs = 1_500

/** The nodes of the demo cluster. */
export const nodeNames = ['node-a', 'node-b', 'node-c'] as const

/** Adds a workload, what stands between it and its pods, and the pods. Gives the pods. */
export function addWorkload(world: World, spec: WorkloadSpec): readonly DemoPod[] {
  const { kind, namespace, name, createdAtMs } = spec
  const labels = { 'app.kubernetes.io/name': name, app: name }
  const own = addOwner(world, resourceOf[kind], { namespace, name, labels, createdAtMs, owner: null, spec })
  if (kind === 'Deployment') {
    const hash = world.random.suffix(10)
    const podLabels = { ...labels, 'pod-template-hash': hash }
    const set = addOwner(world, 'replicasets', {
      namespace,
      name: `${name}-${hash}`,
      labels: podLabels,
      createdAtMs,
      owner: own,
      spec,
    })
    return addPods(world, spec, set, podLabels, () => `${name}-${hash}-${world.random.suffix(5)}`)
  }
  if (kind === 'CronJob') {
    const minute = Math.floor(createdAtMs / 60_000)
    const job = addOwner(world, 'jobs', { namespace, name: `${name}-${minute}`, labels, createdAtMs, owner: own, spec })
    return addPods(world, spec, job, { ...labels, 'job-name': job.name }, () => `${job.name}-${world.random.suffix(5)}`)
  }
  const podName =
    kind === 'StatefulSet' ? (index: number) => `${name}-${index}` : () => `${name}-${world.random.suffix(5)}`
  return addPods(world, spec, own, labels, podName)
}

type OwnerSpec = {
  readonly namespace: string
  readonly name: string
  readonly labels: Readonly<Record<string, string>>
  readonly createdAtMs: number
  readonly owner: OwnerReference | null
  readonly spec: WorkloadSpec
}

function addOwner(
  world: World,
  resource: ResourceName,
  { namespace, name, labels, createdAtMs, owner, spec }: OwnerSpec,
): OwnerReference {
  const { kind } = resourceTypes[resource]
  const existing = world.objects.get(resource, namespace, name)
  const uid = existing?.metadata.uid ?? world.random.uuid()
  const object: KubeObject = {
    metadata: {
      name,
      namespace,
      uid,
      creationTimestamp: seconds(createdAtMs),
      labels,
      ...(owner === null ? {} : { ownerReferences: [owner] }),
    },
    ...bodyOf(resource, spec, labels),
  }
  if (existing === null) world.add(resource, object)
  return {
    apiVersion: resource === 'jobs' || resource === 'cronjobs' ? 'batch/v1' : 'apps/v1',
    kind,
    name,
    uid,
    controller: true,
  }
}

function bodyOf(
  resource: ResourceName,
  { replicas, containers, createdAtMs }: WorkloadSpec,
  labels: Readonly<Record<string, string>>,
) {
  const running = containers.every(({ kind, start }) => start.type === 'running' || kind === 'init')
  const ready = running ? replicas : 0
  const selector = { matchLabels: labels }
  switch (resource) {
    case 'daemonsets':
      return {
        spec: { selector },
        status: { desiredNumberScheduled: replicas, currentNumberScheduled: replicas, numberReady: ready },
      }
    case 'jobs': {
      const failed = containers.some(({ start }) => start.type === 'terminated' && start.exitCode !== 0)
      return {
        spec: { completions: 1, parallelism: 1, backoffLimit: 0, selector },
        status: {
          startTime: seconds(createdAtMs),
          ...(failed ? { failed: 1 } : running ? { active: 1 } : { succeeded: 1 }),
        },
      }
    }
    case 'cronjobs':
      return { spec: { schedule: '0 3 * * *', suspend: false }, status: { lastScheduleTime: seconds(createdAtMs) } }
    default:
      return {
        spec: { replicas, selector },
        status: { replicas, readyReplicas: ready, availableReplicas: ready, updatedReplicas: replicas },
      }
  }
}

function addPods(
  world: World,
  { namespace, replicas, containers, createdAtMs, restartPolicy, unschedulable }: WorkloadSpec,
  owner: OwnerReference,
  labels: Readonly<Record<string, string>>,
  nameOf: (index: number) => string,
): readonly DemoPod[] {
  return Array.from({ length: replicas }, (_, index) =>
    world.addPod({
      namespace,
      name: nameOf(index),
      labels,
      owner,
      node: unschedulable === undefined ? (nodeNames[index % nodeNames.length] ?? null) : null,
      containers,
      createdAtMs: createdAtMs + index * podIntervalMs,
      ...(restartPolicy === undefined ? {} : { restartPolicy }),
      ...(unschedulable === undefined ? {} : { unschedulable }),
    }),
  )
}
