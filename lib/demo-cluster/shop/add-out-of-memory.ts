import type { World } from '../world/world.ts'
import { addWorkload } from './add-workload.ts'
import { firstPod } from './first-pod.ts'
import { app } from './services.ts'

const minute = 60_000
const hour = 60 * minute

/** shop/recommender: killed for memory some minutes ago, runs again; what it said before can be read. */
export function addOutOfMemory(world: World) {
  const now = world.now()
  const container = { ...app('model', 'shop/recommender:0.9', '512Mi'), restartCount: 2 }
  const pod = firstPod(
    addWorkload(world, {
      kind: 'Deployment',
      namespace: 'shop',
      name: 'recommender',
      replicas: 1,
      containers: [container],
      createdAtMs: now - 3 * hour,
    }),
  )
  const say = (atMs: number, line: string) => world.write(pod, 'model', Buffer.from(`${line}\n`), atMs)
  const time = (atMs: number) => new Date(atMs).toISOString().replace('T', ' ').slice(0, 23).replace('.', ',')
  const died = now - 11 * minute
  say(died - 4_000, `${time(died - 4_000)} - recommender - INFO - refreshing embeddings, 412 MiB on disk`)
  say(died - 2_600, `${time(died - 2_600)} - recommender - INFO - loaded shard 1 of 4, resident 298 MiB`)
  say(died - 1_300, `${time(died - 1_300)} - recommender - INFO - loaded shard 2 of 4, resident 431 MiB`)
  say(died - 200, `${time(died - 200)} - recommender - WARNING - resident 508 MiB of 512 MiB`)
  world.terminate(pod, 'model', 137, 'OOMKilled', died)
  world.run(pod, 'model', died + 2_000)
  for (const [after, line] of [
    [2_100, 'INFO - recommender 0.9 starting'],
    [2_900, 'INFO - embeddings from cache, 1 of 4 shards'],
    [3_400, 'INFO - serving on :8080'],
  ] as const)
    say(died + after, `${time(died + after)} - recommender - ${line}`)
  world.addEvent(pod, {
    type: 'Warning',
    reason: 'OOMKilling',
    message: 'Memory cgroup out of memory: Killed process 2811 (python)',
    atMs: died,
  })
}
