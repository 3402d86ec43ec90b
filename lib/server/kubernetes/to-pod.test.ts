import { expect, test } from 'vitest'
import { toPod } from './to-pod.ts'

const base = {
  metadata: { name: 'cart-0', namespace: 'shop', uid: 'u1', creationTimestamp: '2026-01-02T03:04:05Z' },
  spec: { containers: [{ name: 'app', image: 'cart:1' }] },
  status: { phase: 'Running' },
}

test('a pod of every kind of container, in the order of its spec', () => {
  const { pod, owner, restartPolicies } = toPod({
    metadata: {
      ...base.metadata,
      labels: { app: 'cart' },
      annotations: { 'kubectl.kubernetes.io/default-container': 'b' },
      ownerReferences: [
        { kind: 'Other', name: 'x' },
        { kind: 'ReplicaSet', name: 'cart-1', controller: true },
      ],
    },
    spec: {
      nodeName: 'node1',
      restartPolicy: 'OnFailure',
      initContainers: [
        { name: 'init', image: 'i' },
        { name: 'side', image: 's', restartPolicy: 'Always' },
      ],
      containers: [
        { name: 'a', image: 'a', resources: { limits: { memory: '128Mi', cpu: 1 } } },
        { name: 'b', image: 'b' },
      ],
      ephemeralContainers: [{ name: 'debug', image: 'd' }],
    },
    status: {
      phase: 'Running',
      initContainerStatuses: [
        {
          name: 'init',
          restartCount: 0,
          state: { terminated: { exitCode: 0, reason: 'Completed', finishedAt: '2026-01-02T03:04:06Z' } },
        },
      ],
      containerStatuses: [
        {
          name: 'a',
          ready: false,
          restartCount: 3,
          state: { waiting: { reason: 'CrashLoopBackOff', message: 'back-off 40s' } },
          lastState: { terminated: { exitCode: 137, reason: 'OOMKilled', signal: 9 } },
        },
        { name: 'b', ready: true, restartCount: 0, state: { running: { startedAt: '2026-01-02T03:04:07Z' } } },
      ],
    },
  })
  expect(pod.containers.map(({ name, kind }) => [name, kind])).toEqual([
    ['init', 'init'],
    ['side', 'sidecar'],
    ['a', 'app'],
    ['b', 'app'],
    ['debug', 'ephemeral'],
  ])
  expect(pod.containers[2]).toMatchObject({
    restartCount: 3,
    state: { type: 'waiting', reason: 'CrashLoopBackOff', message: 'back-off 40s' },
    lastTerminated: { exitCode: 137, reason: 'OOMKilled', signal: 9, finishedAt: null },
    memoryLimit: '128Mi',
  })
  expect(pod).toMatchObject({ node: 'node1', defaultContainer: 'b', workload: { kind: 'ReplicaSet', name: 'cart-1' } })
  expect(owner).toEqual({ kind: 'ReplicaSet', name: 'cart-1' })
  expect([...restartPolicies]).toEqual([
    ['init', 'OnFailure'],
    ['side', 'Always'],
    ['a', 'OnFailure'],
    ['b', 'OnFailure'],
    ['debug', 'Never'],
  ])
})

test('a pod that the kubelet has not seen yet', () => {
  const { pod } = toPod({ ...base, status: { phase: 'Pending' } })
  expect(pod.containers[0]).toMatchObject({ state: null, ready: false, restartCount: 0, lastTerminated: null })
  expect(pod).toMatchObject({ node: null, deletedAt: null, workload: null, labels: {}, defaultContainer: 'app' })
})

test('a pod that no node takes says why', () => {
  const conditions = [
    { type: 'PodScheduled', status: 'False', reason: 'Unschedulable', message: '0/3 nodes are available' },
  ]
  const { pod } = toPod({ ...base, status: { phase: 'Pending', conditions } })
  expect(pod).toMatchObject({ reason: 'Unschedulable', message: '0/3 nodes are available' })
})

test('an evicted pod says why, and conditions of a running one do not', () => {
  expect(toPod({ ...base, status: { phase: 'Failed', reason: 'Evicted' } }).pod.reason).toBe('Evicted')
  const conditions = [{ type: 'Ready', status: 'False', reason: 'ContainersNotReady' }]
  expect(toPod({ ...base, status: { phase: 'Running', conditions } }).pod.reason).toBeNull()
})

test('nulls and phases that are not known are taken', () => {
  const { pod } = toPod({
    metadata: { ...base.metadata, labels: null, ownerReferences: null },
    spec: { ...base.spec, initContainers: null, nodeName: null },
    status: { phase: 'New', containerStatuses: null },
  })
  expect(pod.phase).toBe('Unknown')
})

test('something else is refused with the field', () => {
  expect(() => toPod({ ...base, spec: {} })).toThrow(/a pod that cannot be read: spec.containers/)
})
