import { setTimeout as sleep } from 'node:timers/promises'
import { type DelayMeter, measureDelay } from './delay-meter.ts'
import { type Measure, measureOf } from './measure.ts'
import { openRaw, openStream } from './open-response.ts'
import { startSteadyWriter } from './steady-writer.ts'
import { createStreamsStage } from './streams-stage.ts'

const rate = 50_000
const containerCount = 10
const warmUpMs = 3_000
const measureMs = 10_000
const p99MsMax = 250

/** 50,000 lines a second of ten containers to one reader: how late they come. The reference reads the same ten logs one by one. */
export async function measureThroughput(): Promise<readonly Measure[]> {
  await using stage = await createStreamsStage(containerCount)
  const { podlogs, control, containers, raw } = stage
  await using _writer = startSteadyWriter(control, containers, { rate, bytes: 100 })
  const bare = await Promise.all(containers.map((container) => openRaw(raw, container)))
  const reference = await delayOf(bare.map(({ response }) => measureDelay(response)))
  for (const { close } of bare) close()
  const stream = await openStream(podlogs.url, containers, 10)
  const measured = await delayOf([measureDelay(stream.response)])
  stream.close()
  return [
    measureOf('lines through one process to one reader', 'lines/s', measured.rate, { reference: reference.rate }),
    measureOf(`p99 delay at ${rate} lines/s`, 'ms', measured.p99Ms, { reference: reference.p99Ms, bar: p99MsMax }),
  ]
}

async function delayOf(meters: readonly DelayMeter[]): Promise<{ readonly rate: number; readonly p99Ms: number }> {
  await sleep(warmUpMs)
  for (const meter of meters) meter.clear()
  await sleep(measureMs)
  const lines = meters.reduce((sum, meter) => sum + meter.lines, 0)
  return { rate: lines / (measureMs / 1000), p99Ms: Math.max(...meters.map((meter) => meter.percentileMs(99))) }
}
