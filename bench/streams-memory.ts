import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '@/e2e/free-port.ts'
import { startProgram } from '@/e2e/program.ts'
import type { Writer } from './canary-stage.ts'
import { type Measure, measureOf } from './measure.ts'
import { openStream } from './open-response.ts'
import { rssKiB, sweepOptions, sweptRssKiB } from './process-figures.ts'
import { createStreamsStage, type StreamsStage } from './streams-stage.ts'

const streams = 1_000
/** As many as one request may name. */
const perRequest = 500
const mibMax = 512
const kibEachMax = 200
const settleMs = 5_000

/** 1,000 followed logs in one process, all of which say something: its memory, beside a process that follows them bare. */
export async function measureMemory(): Promise<readonly Measure[]> {
  await using stage = await createStreamsStage(streams)
  const { podlogs, containers, sweepPort } = stage
  const [first] = containers
  // What the first stream of all loads is no cost of the others.
  if (first !== undefined) (await openStream(podlogs.url, [first], 10)).close()
  await sleep(settleMs)
  const before = await sweptRssKiB(podlogs.pid, sweepPort)
  for (let at = 0; at < streams; at += perRequest) {
    const { response } = await openStream(podlogs.url, containers.slice(at, at + perRequest), null)
    response.resume()
  }
  await allFollowed(stage, streams)
  await saySomething(stage)
  const all = await rssKiB(podlogs.pid)
  const after = await sweptRssKiB(podlogs.pid, sweepPort)

  const bare = await rawRss(stage, containers.slice(0, 1))
  const raw = await rawRss(stage, containers)
  return [
    measureOf(`memory of a process with ${streams} followed streams`, 'MiB', all / 1024, {
      reference: raw.all / 1024,
      bar: mibMax,
    }),
    measureOf('memory of each of them, swept', 'KiB', (after - before) / streams, {
      reference: (raw.swept - bare.swept) / streams,
      bar: kibEachMax,
    }),
  ]
}

/** The same done by the reference. Units: KiB */
async function rawRss(
  stage: StreamsStage,
  containers: readonly Writer[],
): Promise<{ readonly all: number; readonly swept: number }> {
  const { server, caFile } = stage.raw
  const args = ['bench/raw-reader.ts', server, caFile, JSON.stringify(containers)]
  const port = await freePort()
  await using reader = await startProgram(args, /^ready$/, sweepOptions(port))
  await saySomething(stage)
  return { all: await rssKiB(reader.pid), swept: await sweptRssKiB(reader.pid, port) }
}

async function allFollowed({ control }: StreamsStage, count: number): Promise<void> {
  for (;;) {
    const { open }: { readonly open: number } = JSON.parse(JSON.stringify(await control('followed', {})))
    if (open >= count) return
    await sleep(100)
  }
}

/** Every log gets some lines, so that every buffer has been used. */
async function saySomething({ control, containers }: StreamsStage): Promise<void> {
  for (const container of containers) await control('write-lines', { ...container, count: 20, bytes: 200 })
  await sleep(settleMs)
}
