import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import type { Page } from '@playwright/test'
import type { Feed } from './feed.ts'
import { messageOf } from './huge-lines.ts'
import { type Written, writeLive } from './live-lines.ts'
import { type Measure, measureOf } from './measure.ts'
import { tabKiB } from './process-figures.ts'
import { linesShown, linesStand, storedBytes } from './status-figures.ts'
import type { TabStage } from './tab-stage.ts'
import { frameMeasures, scrollFrames } from './watch-frames.ts'

const perSecond = 50_000
/** So long lines arrive before the log is scrolled, and after. Units: seconds */
const marginSeconds = 2
/** What was written last is on screen long before that. Units: milliseconds */
const endMs = 60_000
const fileMsMax = 300_000

/** Lines that arrive faster than anybody reads, while somebody scrolls: what is seen, what is lost, and what it costs. */
export async function measureLiveTab(stage: TabStage, feed: Feed, seconds: number): Promise<readonly Measure[]> {
  const { chrome, context, path, emptyFrames } = stage
  const page = await context.newPage()
  const begun = new Promise<{ readonly written: Promise<Written> }>((resolve) => {
    feed.answerWith((outgoing) => resolve({ written: writeLive(outgoing, perSecond, seconds + 2 * marginSeconds) }))
  })
  await page.goto(`${path}?tailLines=all`)
  const { written } = await begun
  await page.waitForTimeout(marginSeconds * 1_000)
  const before = { lines: await linesShown(page), bytes: await storedBytes(page), tabKiB: await tabKiB(chrome) }
  const frames = await scrollFrames(page, '[role=log]', seconds)
  const { lines, tookMs, endedAt } = await written
  // What is missing is counted below.
  await linesStand(page, lines, endMs).catch(() => null)
  const shownMs = performance.now() - endedAt
  const shown = await linesShown(page)
  const grown = ((await tabKiB(chrome)) - before.tabKiB) * 1024 - ((await storedBytes(page)) - before.bytes)
  const wrong = await wrongLines(page, lines)
  await page.close()
  const name = `${perSecond.toLocaleString('en')} lines/s for ${seconds} s`
  return [
    measureOf(`${name}: written`, 'lines/s', (lines * 1_000) / tookMs),
    ...frameMeasures(`${name}, scrolling`, frames, emptyFrames),
    measureOf(`${name}: lines that the status line lacks, of ${lines}`, 'lines', lines - shown, { bar: 0 }),
    measureOf(`${name}: lines missing, twice or changed in the file of all shown`, 'lines', wrong, { bar: 0 }),
    measureOf(`${name}: last line counted after it was written`, 'ms', shownMs),
    measureOf(`${name}: growth of the tab for each line beyond its bytes`, 'B', grown / (shown - before.lines), {
      bar: 20,
    }),
  ]
}

/** Saves what is shown as a file, as a person does, and compares it line by line with what was written. */
async function wrongLines(page: Page, lines: number): Promise<number> {
  await page.getByRole('button', { name: 'Download' }).click()
  for (const name of ['With times', 'With gaps and restarts']) {
    await page.getByRole('menuitemcheckbox', { name }).click()
  }
  const downloaded = page.waitForEvent('download', { timeout: fileMsMax })
  await page.getByRole('menuitem', { name: 'Lines shown, as text' }).click()
  const file = await (await downloaded).path()
  let wrong = 0
  let next = 0
  for await (const line of createInterface({ input: createReadStream(file) })) {
    const number = Number(/ id=(\d+) /.exec(line)?.[1])
    if (line !== messageOf(number) || number < next) wrong++
    else {
      wrong += number - next
      next = number + 1
    }
  }
  return wrong + lines - next
}
