import type { IncomingMessage } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Measure, measureOf } from './measure.ts'
import { openStream } from './open-response.ts'
import { socketsOf, sweptRssKiB } from './process-figures.ts'
import { createStreamsStage, type StreamsStage } from './streams-stage.ts'

const warmUps = 2_000
const streams = 10_000
const atOnce = 20
const followedMs = 50
const settleMs = 10_000
/** What a swept heap may still breathe between two looks. Units: MiB */
const breathMiB = 32

/** 10,000 streams opened and closed again: what stays behind. */
export async function measureChurn(): Promise<readonly Measure[]> {
  await using stage = await createStreamsStage(atOnce)
  const { podlogs, control, sweepPort } = stage
  const look = async () => {
    await sleep(settleMs)
    const { open }: { readonly open: number } = JSON.parse(JSON.stringify(await control('followed', {})))
    return { rss: (await sweptRssKiB(podlogs.pid, sweepPort)) / 1024, sockets: await socketsOf(podlogs.pid), open }
  }
  for (const container of stage.containers) await control('write-lines', { ...container, count: 20 })
  await openAndClose(stage, warmUps)
  const before = await look()
  await openAndClose(stage, streams)
  const after = await look()
  const of = `after ${streams} streams more`
  return [
    measureOf(`sockets ${of}`, 'sockets', after.sockets, { reference: before.sockets, bar: before.sockets }),
    measureOf(`followed logs ${of}`, 'logs', after.open, { reference: before.open, bar: before.open }),
    measureOf(`memory ${of}, swept`, 'MiB', after.rss, { reference: before.rss, bar: before.rss + breathMiB }),
  ]
}

async function openAndClose({ podlogs, containers }: StreamsStage, count: number): Promise<void> {
  let left = count
  await Promise.all(
    containers.map(async (container) => {
      while (left-- > 0) {
        const { response, close } = await openStream(podlogs.url, [container], 5)
        await firstLine(response)
        // Some leave while the log is only being followed, some before.
        if (left % 2 === 0) await sleep(followedMs)
        close()
      }
    }),
  )
}

/** Events come before it. */
async function firstLine(response: IncomingMessage): Promise<void> {
  let text = ''
  const lines = response.setEncoding('utf8')[Symbol.asyncIterator]()
  while (!/^\d/m.test(text)) {
    const { done, value } = await lines.next()
    if (done) throw new Error(`the stream ended without a line: ${text}`)
    text += value
  }
}
