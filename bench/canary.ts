import { setTimeout as sleep } from 'node:timers/promises'
import { launchToken } from '@/e2e/launch.ts'
import { type Canary, type CanaryCounts, createCanary } from '@/lib/canary/canary.ts'
import { type FollowedStream, followStream } from '@/lib/canary/follow-stream.ts'
import { type CanaryOptions, readCanaryOptions } from './canary-options.ts'
import type { CanaryStage } from './canary-stage.ts'
import { createDemoStage } from './demo-stage.ts'
import { type Measure, measureOf } from './measure.ts'
import { createPodStage } from './pod-stage.ts'

/** The last words of the writers must have come so soon after they were said. Units: milliseconds */
const patienceMs = 90_000
/** What comes twice may come late. Units: milliseconds */
const afterwardsMs = 2_000
const pollMs = 100
/** A reader that comes back sooner than a tab does, so that many drops take little time. Units: milliseconds */
const retryDelayMs = 50

/** Writers number their lines, a reader counts them through Podlogs while connections are broken: every line, once, in order. */
export async function canary(args: readonly string[]): Promise<readonly Measure[]> {
  const options = readCanaryOptions(args)
  await using stage = await (process.env['KUBECONFIG'] ? createPodStage(options) : createDemoStage(options))
  const abort = new AbortController()
  const stream = followStream({
    url: `${stage.url}/api/stream${options.context === null ? '' : `?context=${encodeURIComponent(options.context)}`}`,
    token: process.env['PODLOGS_TOKEN'] ?? launchToken,
    request: {
      sources: stage.writers.map((writer) => ({ ...writer, previous: false, resume: null })),
      selections: [],
      follow: true,
      tailLines: null,
      sinceTime: null,
      untilTime: null,
    },
    retryDelayMs,
    signal: abort.signal,
  })
  const bird = createCanary()
  const reading = (async () => {
    for await (const news of stream.news) bird.take(news)
  })()
  await stage.begin()
  await Promise.all([stage.trouble(), dropAll(stream, options), sleep(options.seconds * 1000)])
  const written = await stage.end()
  const deadline = performance.now() + patienceMs
  while (bird.ended() < stage.writers.length && performance.now() < deadline) await sleep(pollMs)
  await sleep(afterwardsMs)
  for (const each of written) bird.wrote(each, each.lines)
  abort.abort()
  await reading
  tell(stage, bird)
  return measuresOf(bird.counts())
}

/** The line that a canary ends with: what came otherwise than it was written. */
export function countersOf(measures: readonly Measure[]): string {
  return measures.flatMap(({ measure, value, bar }) => (bar === 0 ? [`${measure} ${value}`] : [])).join(', ')
}

async function dropAll(stream: FollowedStream, { drops }: CanaryOptions): Promise<void> {
  for (let drop = 0; drop < drops; drop++) {
    await sleep(200 + Math.random() * 800)
    stream.drop()
  }
}

function measuresOf(counts: CanaryCounts): readonly Measure[] {
  const never = { bar: 0 }
  return [
    measureOf('lines', 'lines', counts.lines),
    measureOf('runs', 'runs', counts.runs),
    measureOf('cuts between server and reader', 'cuts', counts.readerCuts),
    measureOf('gaps', 'gaps', counts.gaps),
    measureOf('in_gaps', 'lines', counts.inGaps),
    measureOf('filled', 'lines', counts.filled),
    measureOf('empty_gaps', 'gaps', counts.emptyGaps),
    measureOf('missing', 'lines', counts.missing, never),
    measureOf('duplicate', 'lines', counts.duplicate, never),
    measureOf('out_of_order', 'lines', counts.outOfOrder, never),
    measureOf('unexpected', 'lines', counts.unexpected, never),
  ]
}

/** Says what was broken, and where lines went astray. */
function tell(stage: CanaryStage, canary: Canary): void {
  for (const line of stage.report()) console.error(line)
  for (const { log, counts } of canary.runs()) {
    const { missing, duplicate, outOfOrder } = counts
    if (missing + duplicate + outOfOrder === 0) continue
    console.error(`${log.pod}/${log.container} run ${log.restartCount}: ${JSON.stringify(counts)}`)
  }
}
