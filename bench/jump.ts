import { chromium, type Page } from '@playwright/test'
import { chromiumOptions } from '@/e2e/chromium.ts'
import { freePort } from '@/e2e/free-port.ts'
import { kubectl } from '@/e2e/kubectl.ts'
import { enter } from '@/e2e/launch.ts'
import { startPodlogs } from '@/e2e/program.ts'
import { createBigLog, numberOfLine } from './big-log.ts'
import { curlMs, curlUntilMs } from './curl.ts'
import { type Measure, measureOf, medianOf } from './measure.ts'
import { type CurlAccess, createBigLogPod, curlAccess } from './real-cluster.ts'
import { clickToSignMs } from './watch-screen.ts'

const runs = 3
/** What the log opens with, as `lib/core/logs/limits.ts` says. */
const tailLines = 5_000
/** With what the node writes before each, 190 bytes a line: 703 MB. */
const log = createBigLog(3_700_000, 30_000)
const writtenWithinMs = 600_000
const { namespace, pod, lines } = log
const logPath = `/api/v1/namespaces/${namespace}/pods/${pod}/log?timestamps=true`
const lastLine = { selector: '[role=log]', text: numberOfLine(lines - 1) }
const middleLine = { selector: '[role=log]', text: numberOfLine(lines / 2) }

/** A log of 700 MB, opened at its end and gone to its middle, beside `curl --http1.1` of what that takes. */
export async function jump(): Promise<readonly Measure[]> {
  if (!process.env['KUBECONFIG']) throw new Error('jump needs a real cluster: name one with KUBECONFIG')
  // Before the log is written: it may have to be built first.
  await using podlogs = await startPodlogs(['--port', String(await freePort())])
  await using _pod = await createBigLogPod(log, writtenWithinMs)
  const middle = await middleTime()
  await using access = await curlAccess()
  const browser = await chromium.launch(chromiumOptions)
  const page = await browser.newPage({ baseURL: podlogs.url, viewport: { width: 1440, height: 900 } })
  await enter(page.context(), podlogs.url)
  // Once for nothing: the server reads its modules, the browser compiles its code, the node has the file in memory.
  await runOnce(page, access, middle)
  const samples: Sample[] = []
  for (let run = 0; run < runs; run++) samples.push(await runOnce(page, access, middle))
  await browser.close()
  const median = (name: keyof Sample) => medianOf(samples.map((sample) => sample[name]))
  const beside = (reference: number) => ({ reference, bar: 1.3 * reference })
  return [
    measureOf(
      `700 MB: last ${tailLines} lines on screen after a click`,
      'ms',
      median('end'),
      beside(median('curlEnd')),
    ),
    measureOf(
      '700 MB: its middle on screen after going to the time',
      'ms',
      median('middle'),
      beside(median('curlMiddle')),
    ),
  ]
}

type Sample = Readonly<Record<'curlEnd' | 'end' | 'curlMiddle' | 'middle', number>>

/** One turn: program and reference after one another, so that whatever slows the machine slows both. */
async function runOnce(page: Page, access: CurlAccess, middle: string): Promise<Sample> {
  const { ms: curlEnd } = await curlMs(access, `${logPath}&tailLines=${tailLines}`)
  await page.goto(`/namespaces/${namespace}`)
  const link = page.getByRole('treeitem', { name: pod })
  await link.waitFor()
  const end = await clickToSignMs(page, () => link.click(), lastLine)
  // From the whole second on is the least that the API server can be asked for.
  const sinceTime = `${middle.slice(0, 19)}Z`
  const curlMiddle = await curlUntilMs(access, `${logPath}&sinceTime=${sinceTime}`, middleLine.text)
  await page.getByRole('grid').focus()
  await page.keyboard.press('g')
  await page.getByLabel('Time to go to').fill(middle)
  const go = page.getByRole('button', { name: 'Go', exact: true })
  const middleMs = await clickToSignMs(page, () => go.click(), middleLine)
  await page.goto('about:blank')
  return { curlEnd, end, curlMiddle, middle: middleMs }
}

/** When the node was given the line in the middle. */
async function middleTime(): Promise<string> {
  const options = ['--timestamps', `--tail=${lines / 2}`, '--limit-bytes=400']
  const text = await kubectl(['logs', '-n', namespace, pod, ...options])
  const [, time = ''] = new RegExp(`^(\\S+) ${middleLine.text}`, 'm').exec(text) ?? []
  return time
}
