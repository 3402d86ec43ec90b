import type { Timestamp } from '../logs/timestamp.ts'
import { timestampFrom } from '../logs/timestamp.ts'
import type { Container, Pod } from './pod.ts'

/** 2026-01-02T03:00:00Z, the moment at which the examples of the tests were made. Units: seconds since 1970 */
export const exampleSeconds = 1_767_322_800

/** A time so many seconds after the examples' moment. */
export function exampleTime(seconds: number): Timestamp {
  return timestampFrom(exampleSeconds + seconds, 0)
}

/** A container that runs well, but for what is said. For tests. */
export function exampleContainer(differences: Partial<Container> = {}): Container {
  return {
    name: 'app',
    kind: 'app',
    image: 'shop/cart:1',
    ready: true,
    restartCount: 0,
    state: { type: 'running', startedAt: exampleTime(0) },
    lastTerminated: null,
    memoryLimit: null,
    ...differences,
  }
}

/** A pod that runs well, but for what is said. For tests. */
export function examplePod(differences: Partial<Pod> = {}): Pod {
  const name = differences.name ?? 'cart-7d9f8-x2x1'
  return {
    namespace: 'shop',
    name,
    uid: `uid-${name}`,
    phase: 'Running',
    reason: null,
    message: null,
    node: 'node-1',
    createdAt: exampleTime(0),
    deletedAt: null,
    labels: {},
    workload: { kind: 'Deployment', name: 'cart' },
    defaultContainer: 'app',
    containers: [exampleContainer()],
    ...differences,
  }
}
