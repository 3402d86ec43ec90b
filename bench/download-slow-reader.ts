import { request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { asLauncher } from '@/e2e/launch.ts'
import { type Measure, measureOf } from './measure.ts'
import { rssKiB } from './process-figures.ts'
import { createStreamsStage, type StreamsStage } from './streams-stage.ts'

const logs = 4
/** What each of them has. */
const load = { count: 100_000, bytes: 500 }
const mb = (logs * load.count * load.bytes) / 1e6
/** What the slow reader takes a second. Units: bytes */
const rate = 10e6
const growthMibMax = 64
const sampleMs = 100

/** How much the memory of the server grows while a reader takes a large file slowly. */
export async function measureSlowDownload(): Promise<readonly Measure[]> {
  await using stage = await createStreamsStage(logs)
  const { control, containers, podlogs } = stage
  for (const container of containers) await control('write-lines', { ...container, ...load })
  // Once for nothing: what the engine keeps of its first large download, to use again, is no cost of the second.
  await read(stage, Number.POSITIVE_INFINITY)
  const before = await rssKiB(podlogs.pid)
  let most = before
  const sampling = setInterval(async () => (most = Math.max(most, await rssKiB(podlogs.pid))), sampleMs)
  const bytes = await read(stage, rate)
  clearInterval(sampling)
  return [
    measureOf(`memory of the server, while a slow reader takes ${mb} MB: growth`, 'MiB', (most - before) / 1024, {
      bar: growthMibMax,
    }),
    measureOf('the same: the most that it had', 'MiB', most / 1024),
    measureOf('bytes that it missed', 'bytes', Math.max(0, mb * 1e6 - bytes), { bar: 0 }),
  ]
}

/** Downloads all of it no faster than this. Gives how much there was. Units: bytes a second, bytes */
async function read({ podlogs, containers }: StreamsStage, rateMax: number): Promise<number> {
  const query = new URLSearchParams(
    containers.map(({ namespace, pod, container }) => ['source', `${namespace}/pod/${pod}:${container}`]),
  )
  const asked = request(`${podlogs.url}/api/download?${query}`, { headers: asLauncher }).end()
  const beganMs = performance.now()
  let bytes = 0
  for await (const chunk of await new Promise<AsyncIterable<Buffer>>((resolve, reject) => {
    asked.once('response', resolve).once('error', reject)
  })) {
    bytes += chunk.length
    await sleep(Math.max(0, (bytes / rateMax) * 1000 - (performance.now() - beganMs)))
  }
  return bytes
}
