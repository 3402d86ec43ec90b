import { createLogClock, type LogClock } from '../logs/clock.ts'
import type { KubeObject, ResourceName } from '../objects/object.ts'
import { createObjectStore, type ObjectStore } from '../objects/object-store.ts'
import { type ContainerRun, createContainer, type DemoContainer } from './container.ts'
import type { ContainerSpec, PodSpec } from './pod-spec.ts'
import { type DemoPod, podObject, seconds } from './pod-status.ts'
import { createRandom, type Random } from './random.ts'

/** The demo cluster's whole state: what the API shows, what the control routes and the shop change. */
export type World = {
  readonly objects: ObjectStore
  readonly random: Random
  readonly now: () => number
  addNamespace(name: string): void
  add(resource: ResourceName, object: KubeObject): void
  addPod(spec: PodSpec): DemoPod
  pod(namespace: string, name: string): DemoPod | null
  pods(): readonly DemoPod[]
  /** Marks a pod as going; `deletePod` makes it gone. */
  deletePod(namespace: string, name: string): void
  /** Begins the next run of a container. Units: `atMs` since 1970 */
  run(pod: DemoPod, container: string, atMs?: number): ContainerRun
  terminate(pod: DemoPod, container: string, exitCode: number, reason: string, atMs?: number): void
  wait(pod: DemoPod, container: string, reason: string, message?: string): void
  write(pod: DemoPod, container: string, bytes: Buffer, atMs?: number): void
  container(pod: DemoPod, name: string): DemoContainer
  addEvent(pod: DemoPod, event: DemoEvent): void
}

/** An event about a pod. */
export type DemoEvent = {
  readonly type: 'Normal' | 'Warning'
  readonly reason: string
  readonly message: string
  readonly count?: number
  readonly container?: string
  readonly atMs?: number
}

/** Makes an empty world. `fileBytesMax`: size at which a container's log is rotated. */
export function createWorld(seed: number, fileBytesMax: number, now: () => number): World {
  const objects = createObjectStore()
  const random = createRandom(seed)
  const pods = new Map<string, DemoPod>()
  let addresses = 0

  const keyOf = (namespace: string, name: string) => `${namespace}/${name}`
  const show = (pod: DemoPod) => objects.put('pods', podObject(pod))
  const containerOf = (pod: DemoPod, name: string): DemoContainer => {
    const found = pod.containers.find(({ spec }) => spec.name === name)
    if (found === undefined) throw new RangeError(`the pod ${pod.spec.name} has no container ${name}`)
    return found
  }
  const make = (clock: LogClock) => (spec: ContainerSpec) =>
    createContainer(spec, { clock, fileBytesMax, newId: () => random.hex(64) })
  const begin = (container: DemoContainer, atMs: number) => {
    const { start } = container.spec
    if (start.type === 'waiting') return container.wait(start.reason, start.message ?? null)
    container.run(seconds(atMs))
    if (start.type === 'terminated') container.terminate(start.exitCode, start.reason, seconds(atMs))
  }

  return {
    objects,
    random,
    now,
    addNamespace(name) {
      const metadata = { name, uid: random.uuid(), creationTimestamp: seconds(now() - 90 * 86_400_000) }
      const labels = { 'kubernetes.io/metadata.name': name }
      objects.put('namespaces', { metadata: { ...metadata, labels }, spec: {}, status: { phase: 'Active' } })
    },
    add: (resource, object) => objects.put(resource, object),
    addPod(spec) {
      // One clock a container, as its own file has: the pods of a node do not wait for one another.
      const containers = spec.containers.map((each) => make(createLogClock(now))(each))
      addresses++
      const ip = `10.42.${(addresses >> 8) & 255}.${addresses & 255}`
      const pod: DemoPod = { spec, uid: random.uuid(), ip, containers, deletedAt: null }
      for (const container of containers) if (spec.node !== null) begin(container, spec.createdAtMs)
      pods.set(keyOf(spec.namespace, spec.name), pod)
      show(pod)
      return pod
    },
    pod: (namespace, name) => pods.get(keyOf(namespace, name)) ?? null,
    pods: () => [...pods.values()],
    deletePod(namespace, name) {
      const pod = pods.get(keyOf(namespace, name))
      if (pod === undefined) return
      show({ ...pod, deletedAt: seconds(now()) })
      for (const container of pod.containers) container.terminate(137, 'Error', seconds(now()))
      pods.delete(keyOf(namespace, name))
      objects.delete('pods', namespace, name)
    },
    run(pod, name, atMs = now()) {
      const run = containerOf(pod, name).run(seconds(atMs))
      show(pod)
      return run
    },
    terminate(pod, name, exitCode, reason, atMs = now()) {
      containerOf(pod, name).terminate(exitCode, reason, seconds(atMs))
      show(pod)
    },
    wait(pod, name, reason, message) {
      containerOf(pod, name).wait(reason, message ?? null)
      show(pod)
    },
    write(pod, name, bytes, atMs) {
      containerOf(pod, name).state().current?.log.write(bytes, atMs)
    },
    container: containerOf,
    addEvent(pod, { type, reason, message, count = 1, container, atMs = now() }) {
      const name = `${pod.spec.name}.${random.hex(16)}`
      const { namespace } = pod.spec
      const time = seconds(atMs)
      objects.put('events', {
        metadata: { name, namespace, uid: random.uuid(), creationTimestamp: time },
        involvedObject: {
          kind: 'Pod',
          apiVersion: 'v1',
          namespace,
          name: pod.spec.name,
          uid: pod.uid,
          ...(container === undefined ? {} : { fieldPath: `spec.containers{${container}}` }),
        },
        type,
        reason,
        message,
        count,
        firstTimestamp: time,
        lastTimestamp: time,
        source: { component: 'kubelet', ...(pod.spec.node === null ? {} : { host: pod.spec.node }) },
        reportingComponent: 'kubelet',
        reportingInstance: pod.spec.node ?? '',
      })
    },
  }
}
