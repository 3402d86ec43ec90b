import type { World } from '../world/world.ts'
import { addCrashLoop } from './add-crash-loop.ts'
import { addJobs } from './add-jobs.ts'
import { addOutOfMemory } from './add-out-of-memory.ts'
import { addWorkload } from './add-workload.ts'
import { firstPod } from './first-pod.ts'
import { app } from './services.ts'

const minute = 60_000
const hour = 60 * minute

/** Adds what is wrong in the shop, with what the cluster and the logs say of it. Gives what goes on being wrong. */
export function addTroubles(world: World): { readonly tick: () => void } {
  addOutOfMemory(world)
  addMissingImage(world)
  addFailingInit(world)
  addUnschedulable(world)
  addJobs(world)
  return addCrashLoop(world)
}

/** shop/search: the new version's image is not in the registry; the old one goes on. */
function addMissingImage(world: World) {
  const now = world.now()
  addWorkload(world, {
    kind: 'Deployment',
    namespace: 'shop',
    name: 'search',
    replicas: 1,
    containers: [app('search', 'shop/search:3.7.0')],
    createdAtMs: now - 26 * hour,
  })
  const message = 'Back-off pulling image "shop/search:3.8.0-rc1": ErrImagePull: not found'
  const container = {
    ...app('search', 'shop/search:3.8.0-rc1'),
    start: { type: 'waiting', reason: 'ImagePullBackOff', message } as const,
  }
  const pod = firstPod(
    addWorkload(world, {
      kind: 'Deployment',
      namespace: 'shop',
      name: 'search',
      replicas: 1,
      containers: [container],
      createdAtMs: now - 17 * minute,
    }),
  )
  world.addEvent(pod, {
    type: 'Warning',
    reason: 'Failed',
    message: 'Failed to pull image "shop/search:3.8.0-rc1": not found',
    count: 8,
    container: 'search',
  })
  world.addEvent(pod, {
    type: 'Warning',
    reason: 'Failed',
    message: 'Error: ImagePullBackOff',
    count: 61,
    container: 'search',
  })
}

/** shop/reviews: its init container cannot reach the database. */
function addFailingInit(world: World) {
  const now = world.now()
  const init = {
    name: 'wait-for-db',
    kind: 'init',
    image: 'shop/reviews:1.1',
    start: { type: 'running' },
    restartCount: 4,
  } as const
  const start = { type: 'waiting', reason: 'PodInitializing' } as const
  const pod = firstPod(
    addWorkload(world, {
      kind: 'Deployment',
      namespace: 'shop',
      name: 'reviews',
      replicas: 1,
      containers: [init, { ...app('app', 'shop/reviews:1.1'), start }],
      createdAtMs: now - 9 * minute,
    }),
  )
  for (const attempt of [1, 2, 3, 4, 5]) {
    world.write(
      pod,
      'wait-for-db',
      Buffer.from(`attempt ${attempt} of 5: dial tcp 10.43.12.9:5432: connect: connection refused\n`),
      now - 70_000 + attempt * 2_000,
    )
  }
  world.write(pod, 'wait-for-db', Buffer.from('error: reviews-db did not answer within 10s\n'), now - 59_000)
  world.terminate(pod, 'wait-for-db', 1, 'Error', now - 58_900)
  world.wait(
    pod,
    'wait-for-db',
    'CrashLoopBackOff',
    `back-off 1m20s restarting failed container=wait-for-db pod=${pod.spec.name}_shop(${pod.uid})`,
  )
  world.addEvent(pod, {
    type: 'Warning',
    reason: 'BackOff',
    message: 'Back-off restarting failed container wait-for-db',
    count: 19,
    container: 'wait-for-db',
  })
}

/** platform/trainer: asks for what no node has. */
function addUnschedulable(world: World) {
  const message =
    '0/3 nodes are available: 3 Insufficient nvidia.com/gpu. preemption: 0/3 nodes are available: 3 No preemption victims found.'
  const pod = firstPod(
    addWorkload(world, {
      kind: 'StatefulSet',
      namespace: 'platform',
      name: 'trainer',
      replicas: 1,
      containers: [
        { ...app('trainer', 'platform/trainer:0.4', '16Gi'), start: { type: 'waiting', reason: 'Pending' } },
      ],
      createdAtMs: world.now() - 42 * minute,
      unschedulable: message,
    }),
  )
  world.addEvent(pod, { type: 'Warning', reason: 'FailedScheduling', message, count: 9 })
}
