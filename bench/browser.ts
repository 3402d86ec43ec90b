import { execFile } from 'node:child_process'
import { parseArgs, promisify } from 'node:util'
import { chromium, type Page } from '@playwright/test'
import { chromiumOptions } from '@/e2e/chromium.ts'
import { freePort } from '@/e2e/free-port.ts'
import { enter } from '@/e2e/launch.ts'
import { startPodlogs } from '@/e2e/program.ts'
import { openFeed } from './feed.ts'
import { filterMs, findMs, finds, keepFinding, runs } from './find-figures.ts'
import { createHugeLog, type HugeLog } from './huge-log.ts'
import { measureLiveTab } from './live-tab.ts'
import { type Measure, measureOf } from './measure.ts'
import { tabKiB } from './process-figures.ts'
import { linesStand, storedBytes } from './status-figures.ts'
import type { TabStage } from './tab-stage.ts'
import { frameMeasures, scrollFrames } from './watch-frames.ts'

const execute = promisify(execFile)
const linesDefault = 10_000_000
const secondsDefault = 60
const scrollSeconds = 10
const waitMs = 300_000

export const browserUsage = `
  --lines N      lines of the log (${linesDefault.toLocaleString('en')}); 0 leaves it out
  --seconds N    how long lines arrive while the log is scrolled (${secondsDefault}); 0 leaves it out`

/** A log of ten million lines in one tab, beside a Worker that only counts them, ripgrep, and an empty page; then one that grows. */
export async function browser(args: readonly string[]): Promise<readonly Measure[]> {
  const { values } = parseArgs({ args: [...args], options: { lines: { type: 'string' }, seconds: { type: 'string' } } })
  const [lines, seconds] = [Number(values.lines ?? linesDefault), Number(values.seconds ?? secondsDefault)]
  if (![lines, seconds].every((number) => Number.isInteger(number) && number >= 0)) {
    throw new TypeError('--lines and --seconds must be whole numbers')
  }
  await using log = await createHugeLog(lines)
  const demoPort = await freePort()
  await using podlogs = await startPodlogs(['--demo', '--port', String(await freePort())], '', {
    PODLOGS_DEMO_PORT: String(demoPort),
  })
  await using feed = await openFeed(await freePort(), podlogs.url, log.wire)
  const chrome = await chromium.launch(chromiumOptions)
  const context = await chrome.newContext({ baseURL: feed.url, viewport: { width: 1440, height: 900 } })
  await enter(context, feed.url)
  const empty = await context.newPage()
  await empty.goto('/empty')
  const countedMs = await countedInWorker(empty)
  const emptyFrames = await scrollFrames(empty, null, scrollSeconds)
  const path = `/namespaces/shop/pods/${await podOf(demoPort)}`
  const stage = { chrome, context, path, emptyFrames }
  const still = lines === 0 ? [] : await measureStill(stage, log, countedMs)
  const live = seconds === 0 ? [] : await measureLiveTab(stage, feed, seconds)
  await chrome.close()
  return [...still, ...live]
}

/** A log that has ended, of which nothing is open yet. */
async function measureStill(stage: TabStage, log: HugeLog, countedMs: number): Promise<readonly Measure[]> {
  const { chrome, context, path, emptyFrames } = stage
  const { lines } = log
  const page = await context.newPage()
  const before = await tabKiB(chrome)
  const readMs = await readWhole(page, path, lines)
  const memory = (((await tabKiB(chrome)) - before) * 1024 - (await storedBytes(page))) / lines
  const measures = [
    measureOf(`read ${lines.toLocaleString('en')} lines`, 'ms', readMs, { reference: countedMs, bar: 1.7 * countedMs }),
    measureOf('memory of the tab for each line beyond its bytes', 'B', memory, { bar: 20 }),
  ]
  let literalMs = Number.POSITIVE_INFINITY
  for (const find of finds) {
    const { name, rg, barRatio } = find
    const { hits, ms: rgMs } = await ripgrep(log, rg)
    const ms = await findMs(page, find, hits)
    literalMs = Math.min(literalMs, ms)
    measures.push(measureOf(`find ${name} (${hits} lines)`, 'ms', ms, { reference: rgMs, bar: barRatio * rgMs }))
  }
  measures.push(measureOf('filter by level', 'ms', await filterMs(page), { reference: literalMs, bar: literalMs / 2 }))
  const still = await scrollFrames(page, '[role=log]', scrollSeconds)
  const searching = scrollFrames(page, '[role=log]', scrollSeconds)
  await keepFinding(page, scrollSeconds)
  measures.push(
    ...frameMeasures('scrolling', still, emptyFrames),
    ...frameMeasures('scrolling while a search runs', await searching, emptyFrames),
  )
  await page.close()
  return measures
}

async function countedInWorker(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const worker = new Worker('/counter.js')
        worker.onmessage = ({ data }: MessageEvent<{ ms: number }>) => resolve(data.ms)
        worker.postMessage(null)
      }),
  )
}

/** A pod of the demo cluster that runs: its page is opened, and its log comes from elsewhere. */
async function podOf(demoPort: number): Promise<string> {
  const answer = await fetch(`http://127.0.0.1:${demoPort}/api/v1/namespaces/shop/pods`)
  const { items }: { readonly items: readonly { readonly metadata: { readonly name: string } }[] } = await answer.json()
  const name = items.map(({ metadata }) => metadata.name).find((each) => each.startsWith('cart-'))
  if (name === undefined) throw new Error('The demo cluster has no pod of the cart')
  return name
}

async function readWhole(page: Page, path: string, lines: number): Promise<number> {
  let askedMs = 0
  page.on('request', (request) => {
    if (request.url().includes('/api/stream')) askedMs = performance.now()
  })
  await page.goto(`${path}?tailLines=all&follow=false`)
  await linesStand(page, lines, waitMs)
  return performance.now() - askedMs
}

async function ripgrep(
  { raw }: HugeLog,
  args: readonly string[],
): Promise<{ readonly hits: number; readonly ms: number }> {
  let ms = Number.POSITIVE_INFINITY
  let hits = 0
  for (let run = 0; run < runs; run++) {
    const startMs = performance.now()
    const { stdout } = await execute('rg', ['-c', '-j1', ...args, raw])
    ms = Math.min(ms, performance.now() - startMs)
    hits = Number(stdout)
  }
  return { hits, ms }
}
