import { setTimeout as sleep } from 'node:timers/promises'
import { type Browser, chromium, type Page } from '@playwright/test'
import { chromiumOptions } from '@/e2e/chromium.ts'
import { freePort } from '@/e2e/free-port.ts'
import { enter } from '@/e2e/launch.ts'
import { startPodlogs } from '@/e2e/program.ts'
import { canaryEnd, canaryLine, canaryLineBytes } from '@/lib/canary/canary-line.ts'
import { measureDelay } from './delay-meter.ts'
import { type Measure, measureOf, medianOf } from './measure.ts'
import { createMergePods, type MergePods } from './merge-pods.ts'
import { openStream } from './open-response.ts'
import { rssKiB, tabKiB } from './process-figures.ts'
import { readShownOrder } from './shown-order.ts'

const containers = 200
/** Lines a second of each. */
const rate = 10
/** Bytes that a line takes in a tab besides its own: its columns, and its place in the order. */
const columnsBytes = 20
const sampleMs = 5_000
/** Nothing is measured while all is opened. */
const openMs = 30_000
/** What was written last is on screen long before that. */
const endMs = 60_000
const delayMsMax = 500
const growthMiBMax = 64
const mebi = 1024

/** 200 containers that write for minutes, followed in one tab: every line once, how late, and what it costs. */
export async function measureLive(minutes: number): Promise<readonly Measure[]> {
  const written = minutes * 60 * rate
  await using podlogs = await startPodlogs(['--port', String(await freePort())])
  await using pods = await createMergePods(containers, liveScript(written))
  const browser = await chromium.launch(chromiumOptions)
  const page = await openTab(browser, podlogs.url, pods)
  const stream = await openStream(podlogs.url, pods.containers, 0)
  const delays = measureDelay(stream.response)
  await sleep(openMs)
  delays.clear()
  const samples: { readonly server: number; readonly tab: number; readonly lines: number }[] = []
  const lastAt = Date.now() + minutes * 60_000 - 2 * openMs
  do {
    samples.push({ server: await rssKiB(podlogs.pid), tab: await tabKiB(browser), lines: await linesShown(page) })
    await sleep(sampleMs)
  } while (Date.now() < lastAt)
  const p99 = delays.percentileMs(99)
  const p50 = delays.percentileMs(50)
  stream.close()
  const all = containers * (written + 1)
  await page
    .locator('footer', { hasText: `${all.toLocaleString('en')} lines` })
    .waitFor({ timeout: 2 * openMs + endMs })
    // What is missing is counted below.
    .catch(() => null)
  console.error(`p50 ${p50} ms, p99 ${p99} ms, ${JSON.stringify(samples.at(0))} … ${JSON.stringify(samples.at(-1))}`)
  const shown = await readShownOrder(page, written, containers)
  await browser.close()
  const ends = Math.max(1, Math.floor(samples.length / 5))
  const growth = (value: (sample: (typeof samples)[number]) => number) =>
    (medianOf(samples.slice(-ends).map(value)) - medianOf(samples.slice(0, ends).map(value))) / mebi
  const stored = ({ lines }: { readonly lines: number }) => (lines * (canaryLineBytes + columnsBytes)) / 1024
  const name = `${containers} containers × ${rate} lines/s, ${minutes} min`
  return [
    measureOf(`${name}: lines missing, of ${all}`, 'lines', shown.missing, { bar: 0 }),
    measureOf(`${name}: lines twice`, 'lines', shown.twice, { bar: 0 }),
    measureOf(`${name}: lines out of order`, 'lines', shown.late, { bar: 0 }),
    measureOf(`${name}: delay to the reader, p99`, 'ms', p99, { bar: delayMsMax }),
    measureOf(`${name}: delay to the reader, p50`, 'ms', p50),
    measureOf(
      `${name}: growth of the server`,
      'MiB',
      growth(({ server }) => server),
      { bar: growthMiBMax },
    ),
    measureOf(
      `${name}: growth of the tab beyond its lines`,
      'MiB',
      growth((each) => each.tab - stored(each)),
      {
        bar: growthMiBMax,
      },
    ),
  ]
}

async function openTab(browser: Browser, baseURL: string, { namespace, labelSelector }: MergePods): Promise<Page> {
  const context = await browser.newContext({ baseURL, viewport: { width: 1440, height: 900 } })
  await enter(context, baseURL)
  const page = await context.newPage()
  const source = encodeURIComponent(`${namespace}/labelSelector/${labelSelector}`)
  await page.goto(`/logs?source=${source}&tailLines=all`)
  return page
}

async function linesShown(page: Page): Promise<number> {
  const text = (await page.locator('footer').textContent()) ?? ''
  return Number(/([\d,]+) lines/.exec(text)?.[1]?.replaceAll(',', ''))
}

/** Writes ten lines each second, says the last word, and stays. */
function liveScript(written: number): string {
  const [filler = ''] = /\.+/.exec(canaryLine(0)) ?? []
  return [
    'n=0',
    `while [ "$n" -lt ${written} ]; do`,
    `  last=$((n + ${rate}))`,
    `  while [ "$n" -lt "$last" ]; do printf 'canary %09d ${filler}\\n' "$n"; n=$((n + 1)); done`,
    '  sleep 1',
    'done',
    `printf '${canaryEnd(written).trimEnd()}\\n'`,
    'exec sleep 1000000',
  ].join('\n')
}
