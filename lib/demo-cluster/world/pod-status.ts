import type { KubeObject } from '../objects/object.ts'
import type { DemoContainer } from './container.ts'
import type { PodSpec } from './pod-spec.ts'

/** A pod of the demo cluster: what it was told to be, and its containers. */
export type DemoPod = {
  readonly spec: PodSpec
  readonly uid: string
  readonly ip: string
  readonly containers: readonly DemoContainer[]
  readonly deletedAt: string | null
}

/** Writes a pod as the API gives it. */
export function podObject(pod: DemoPod): KubeObject {
  const { spec, uid, deletedAt } = pod
  const of = (...kinds: readonly string[]) => pod.containers.filter(({ spec: { kind } }) => kinds.includes(kind))
  const init = of('init', 'sidecar')
  const ephemeral = of('ephemeral')
  return {
    metadata: {
      name: spec.name,
      namespace: spec.namespace,
      uid,
      creationTimestamp: seconds(spec.createdAtMs),
      labels: spec.labels,
      ...(spec.annotations === undefined ? {} : { annotations: spec.annotations }),
      ...(spec.owner === null ? {} : { ownerReferences: [spec.owner] }),
      ...(deletedAt === null ? {} : { deletionTimestamp: deletedAt, deletionGracePeriodSeconds: 30 }),
    },
    spec: {
      ...(spec.node === null ? {} : { nodeName: spec.node }),
      restartPolicy: spec.restartPolicy ?? 'Always',
      serviceAccountName: 'default',
      ...(init.length === 0 ? {} : { initContainers: init.map(containerObject) }),
      containers: of('app').map(containerObject),
      ...(ephemeral.length === 0 ? {} : { ephemeralContainers: ephemeral.map(containerObject) }),
    },
    status: {
      phase: phaseOf(pod),
      conditions: conditionsOf(pod),
      ...(spec.node === null ? {} : { hostIP: '10.0.0.10', podIP: pod.ip, startTime: seconds(spec.createdAtMs) }),
      ...(spec.node === null || init.length === 0 ? {} : { initContainerStatuses: init.map(statusObject) }),
      ...(spec.node === null ? {} : { containerStatuses: of('app').map(statusObject) }),
      ...(ephemeral.length === 0 ? {} : { ephemeralContainerStatuses: ephemeral.map(statusObject) }),
    },
  }
}

/** "2026-01-02T03:04:05Z": the times of objects have whole seconds. */
export function seconds(atMs: number): string {
  return `${new Date(atMs).toISOString().slice(0, 19)}Z`
}

function containerObject({ spec: { name, image, memoryLimit, kind } }: DemoContainer) {
  return {
    name,
    image,
    imagePullPolicy: 'IfNotPresent',
    resources: memoryLimit === undefined ? {} : { limits: { memory: memoryLimit } },
    ...(kind === 'sidecar' ? { restartPolicy: 'Always' } : {}),
  }
}

function isReady(container: DemoContainer): boolean {
  const { phase, current } = container.state()
  if (container.spec.kind === 'init') return phase === 'terminated' && current?.termination?.exitCode === 0
  return phase === 'running'
}

function phaseOf(pod: DemoPod): string {
  const app = pod.containers.filter(({ spec: { kind } }) => kind === 'app').map((container) => container.state())
  const begun = app.some(({ current }) => current !== null)
  if (!begun) return 'Pending'
  const over = app.every(({ phase }) => phase === 'terminated')
  const again = (pod.spec.restartPolicy ?? 'Always') === 'Always'
  if (!over || again) return 'Running'
  return app.every(({ current }) => current?.termination?.exitCode === 0) ? 'Succeeded' : 'Failed'
}

function conditionsOf(pod: DemoPod) {
  const { unschedulable, createdAtMs } = pod.spec
  const lastTransitionTime = seconds(createdAtMs)
  if (unschedulable !== undefined) {
    return [
      { type: 'PodScheduled', status: 'False', reason: 'Unschedulable', message: unschedulable, lastTransitionTime },
    ]
  }
  const unready = pod.containers
    .filter(({ spec: { kind } }) => kind === 'app')
    .filter((container) => !isReady(container))
  const ready = unready.length === 0
  return ['PodScheduled', 'Initialized', 'ContainersReady', 'Ready'].map((type) => ({
    type,
    status: ready || type === 'PodScheduled' || type === 'Initialized' ? 'True' : 'False',
    lastTransitionTime,
  }))
}

function statusObject(container: DemoContainer) {
  const { phase, waiting, restartCount, current, previous } = container.state()
  const ended = (run: typeof current) =>
    run?.termination ? { terminated: { ...run.termination, startedAt: run.startedAt, containerID: run.id } } : {}
  // Between two runs the one that ended last is the last state.
  const last = phase === 'waiting' ? ended(current) : ended(previous)
  const state =
    phase === 'running'
      ? { running: { startedAt: current?.startedAt } }
      : phase === 'terminated'
        ? ended(current)
        : { waiting: { reason: waiting?.reason, ...(waiting?.message ? { message: waiting.message } : {}) } }
  return {
    name: container.spec.name,
    image: container.spec.image,
    imageID: current === null ? '' : container.spec.image,
    ...(current === null ? {} : { containerID: current.id }),
    ready: isReady(container),
    started: phase === 'running',
    restartCount,
    state,
    lastState: last,
  }
}
