import * as v from 'valibot'
import type { ContainerKind } from '@/lib/core/logs/log-source.ts'
import type { Container, ContainerState, Pod } from '@/lib/core/pods/pod.ts'
import { decode } from './decode.ts'
import { controllerOf, objectMeta, optionalText, optionalTime } from './object-meta.ts'

const terminated = v.pipe(
  v.object({
    exitCode: v.nullish(v.number(), 0),
    signal: v.nullish(v.number(), null),
    reason: optionalText,
    message: optionalText,
    startedAt: optionalTime,
    finishedAt: optionalTime,
  }),
  v.readonly(),
)
const waiting = v.object({ reason: optionalText, message: optionalText })
const running = v.object({ startedAt: optionalTime })
const stateSchema = v.object({
  waiting: v.nullish(waiting),
  running: v.nullish(running),
  terminated: v.nullish(terminated),
})
const statusSchema = v.object({
  name: v.string(),
  ready: v.nullish(v.boolean(), false),
  restartCount: v.nullish(v.number(), 0),
  state: v.nullish(stateSchema, {}),
  lastState: v.nullish(stateSchema, {}),
})
const specSchema = v.object({
  name: v.string(),
  image: v.nullish(v.string(), ''),
  restartPolicy: v.nullish(v.string(), null),
  resources: v.nullish(v.object({ limits: v.nullish(v.record(v.string(), v.unknown()), {}) }), { limits: {} }),
})
const phases = ['Pending', 'Running', 'Succeeded', 'Failed', 'Unknown'] as const
const podSchema = v.object({
  metadata: objectMeta,
  spec: v.object({
    nodeName: optionalText,
    restartPolicy: v.nullish(v.string(), 'Always'),
    initContainers: v.nullish(v.array(specSchema), []),
    containers: v.array(specSchema),
    ephemeralContainers: v.nullish(v.array(specSchema), []),
  }),
  status: v.nullish(
    v.object({
      phase: v.fallback(v.picklist(phases), 'Unknown'),
      reason: optionalText,
      message: optionalText,
      conditions: v.nullish(
        v.array(v.object({ type: v.string(), status: v.string(), reason: optionalText, message: optionalText })),
        [],
      ),
      initContainerStatuses: v.nullish(v.array(statusSchema), []),
      containerStatuses: v.nullish(v.array(statusSchema), []),
      ephemeralContainerStatuses: v.nullish(v.array(statusSchema), []),
    }),
    { phase: 'Pending' },
  ),
})
type PodObject = v.InferOutput<typeof podSchema>
type ContainerStatus = v.InferOutput<typeof statusSchema>

/** When Kubernetes starts a container again after it has ended. */
type RestartPolicy = 'Always' | 'OnFailure' | 'Never'

/** A pod with what the server alone has to know of it. */
export type PodDetails = {
  readonly pod: Pod
  /** The direct owner: a ReplicaSet where `pod.workload` will be its Deployment. */
  readonly owner: { readonly kind: string; readonly name: string } | null
  /** By the container's name. */
  readonly restartPolicies: ReadonlyMap<string, RestartPolicy>
}

/**
 * Cuts a Pod object down to what is shown. `workload` is the direct owner; whoever knows more puts the top owner there.
 *
 * Errors: Problem `cluster-error`, where it is no Pod object
 */
export function toPod(object: unknown): PodDetails {
  const { metadata, spec, status } = decode(podSchema, object, 'pod')
  const owner = controllerOf(metadata)
  const unmet =
    status.phase === 'Pending'
      ? status.conditions?.find(
          (condition) => condition.status === 'False' && condition.reason !== null && condition.type === 'PodScheduled',
        )
      : undefined
  const named = metadata.annotations['kubectl.kubernetes.io/default-container']
  const [firstApp] = spec.containers
  const pod: Pod = {
    namespace: metadata.namespace,
    name: metadata.name,
    uid: metadata.uid,
    phase: status.phase,
    reason: status.reason ?? unmet?.reason ?? null,
    message: status.message ?? unmet?.message ?? null,
    node: spec.nodeName,
    createdAt: metadata.creationTimestamp,
    deletedAt: metadata.deletionTimestamp,
    labels: metadata.labels,
    workload: owner,
    defaultContainer: spec.containers.find(({ name }) => name === named)?.name ?? firstApp?.name ?? '',
    containers: containersOf(spec, status),
  }
  return { pod, owner, restartPolicies: restartPoliciesOf(spec) }
}

function containersOf(spec: PodObject['spec'], status: PodObject['status']): readonly Container[] {
  const inits = spec.initContainers.map((container) =>
    toContainer(container, container.restartPolicy === 'Always' ? 'sidecar' : 'init', status.initContainerStatuses),
  )
  const apps = spec.containers.map((container) => toContainer(container, 'app', status.containerStatuses))
  const ephemerals = spec.ephemeralContainers.map((container) =>
    toContainer(container, 'ephemeral', status.ephemeralContainerStatuses),
  )
  return [...inits, ...apps, ...ephemerals]
}

function toContainer(
  { name, image, resources }: v.InferOutput<typeof specSchema>,
  kind: ContainerKind,
  statuses: readonly ContainerStatus[] | undefined,
): Container {
  const status = statuses?.find((candidate) => candidate.name === name)
  const memory = resources.limits['memory']
  return {
    name,
    kind,
    image,
    ready: status?.ready ?? false,
    restartCount: status?.restartCount ?? 0,
    state: toState(status),
    lastTerminated: status?.lastState.terminated ?? null,
    memoryLimit: typeof memory === 'string' || typeof memory === 'number' ? String(memory) : null,
  }
}

function toState(status: ContainerStatus | undefined): ContainerState | null {
  const { waiting, running, terminated } = status?.state ?? {}
  if (terminated) return { type: 'terminated', ...terminated }
  if (running) return { type: 'running', ...running }
  if (waiting) return { type: 'waiting', ...waiting }
  return null
}

function restartPoliciesOf(spec: PodObject['spec']): ReadonlyMap<string, RestartPolicy> {
  const podPolicy = toRestartPolicy(spec.restartPolicy) ?? 'Always'
  // An init container runs until it succeeds, and where nothing is ever restarted it runs once.
  const initPolicy = podPolicy === 'Never' ? 'Never' : 'OnFailure'
  return new Map([
    ...spec.initContainers.map(
      ({ name, restartPolicy }) => [name, toRestartPolicy(restartPolicy) ?? initPolicy] as const,
    ),
    ...spec.containers.map(({ name, restartPolicy }) => [name, toRestartPolicy(restartPolicy) ?? podPolicy] as const),
    ...spec.ephemeralContainers.map(({ name }) => [name, 'Never'] as const),
  ])
}

function toRestartPolicy(word: string | null): RestartPolicy | null {
  return word === 'Always' || word === 'OnFailure' || word === 'Never' ? word : null
}
