import { type PodDetails, toPod } from '../kubernetes/to-pod.ts'

/** For tests: the state of a running container, as the API server writes it. */
export const running = { running: { startedAt: '2026-01-02T03:04:05Z' } }

/** For tests: the state of a container that waits. */
export function waiting(reason: string): object {
  return { waiting: { reason } }
}

/** For tests: the state of a container that has ended. */
export function ended(exitCode: number): object {
  return { terminated: { exitCode, reason: exitCode === 0 ? 'Completed' : 'Error' } }
}

/** For tests: what differs between pods of one container. */
export type PodFixture = {
  readonly uid?: string
  readonly state?: object
  readonly lastState?: object
  readonly restartCount?: number
  readonly policy?: string
  readonly phase?: string
  readonly deleted?: boolean
  readonly owner?: { readonly kind: string; readonly name: string }
}

/** For tests: a Pod object of the API with the one container "app". */
export function podObject(fixture: PodFixture): object {
  const {
    uid = 'uid-1',
    state,
    lastState,
    restartCount = 0,
    policy = 'Always',
    phase = 'Running',
    deleted,
    owner,
  } = fixture
  const status = { name: 'app', restartCount, state, lastState }
  return {
    metadata: {
      name: 'cart-0',
      namespace: 'shop',
      uid,
      creationTimestamp: '2026-01-02T03:04:00Z',
      ...(owner ? { ownerReferences: [{ ...owner, controller: true }] } : {}),
      ...(deleted ? { deletionTimestamp: '2026-01-02T04:00:00Z' } : {}),
    },
    spec: { nodeName: 'node1', restartPolicy: policy, containers: [{ name: 'app', image: 'cart:1' }] },
    status: { phase, ...(state === undefined ? {} : { containerStatuses: [status] }) },
  }
}

/** For tests: the same, as the server reads it. */
export function podOf(fixture: PodFixture): PodDetails {
  return toPod(podObject(fixture))
}
