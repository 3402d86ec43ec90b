import type { IncomingMessage } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { measureDelay } from './delay-meter.ts'
import { type Measure, measureOf, medianOf } from './measure.ts'
import { openStream } from './open-response.ts'
import { startSteadyWriter } from './steady-writer.ts'
import { createStreamsStage } from './streams-stage.ts'

const readers = 50
const rounds = 5
const measureMs = 8_000
/** What the slow reader takes a second. Units: bytes */
const slowBytes = 1_024
/** As the others see it: the kernel's buffers on the way to the slow one, some megabytes, are full before they are measured. */
const load = { rate: 1_000, bytes: 500 }
const fillMs = 12_000
const growthMax = 1.1

/** 49 readers of one container while a fiftieth takes 1 KB/s, and while there is none: how late lines come to the 49. */
export async function measureSlowReader(): Promise<readonly Measure[]> {
  await using stage = await createStreamsStage(1)
  const { podlogs, control, containers } = stage
  await using _writer = startSteadyWriter(control, containers, load)
  const others = await Promise.all(
    Array.from({ length: readers - 1 }, async () => {
      const { response, close } = await openStream(podlogs.url, containers, 10)
      return { meter: measureDelay(response), close }
    }),
  )
  const p99Ms = async () => {
    for (const { meter } of others) meter.clear()
    await sleep(measureMs)
    return medianOf(others.map(({ meter }) => meter.percentileMs(99)))
  }
  await sleep(fillMs)
  const without: number[] = []
  const beside: number[] = []
  for (let round = 0; round < rounds; round++) {
    without.push(await p99Ms())
    const slow = await openStream(podlogs.url, containers, 10)
    const stop = readSlowly(slow.response)
    await sleep(fillMs)
    beside.push(await p99Ms())
    stop()
    slow.close()
  }
  for (const { close } of others) close()
  const reference = medianOf(without)
  return [
    measureOf(`p99 delay of ${readers - 1} readers beside one that takes 1 KB/s`, 'ms', medianOf(beside), {
      reference,
      bar: growthMax * reference,
    }),
  ]
}

/** Takes a little each second and leaves the rest where it is. */
function readSlowly(response: IncomingMessage): () => void {
  response.pause()
  const timer = setInterval(() => void response.read(slowBytes), 1_000)
  return () => clearInterval(timer)
}
