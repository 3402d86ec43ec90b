import { chromium, type Page } from '@playwright/test'
import { chromiumOptions } from '@/e2e/chromium.ts'
import { freePort } from '@/e2e/free-port.ts'
import { enter } from '@/e2e/launch.ts'
import { startPodlogs } from '@/e2e/program.ts'
import { createBigLog, numberOfLine } from './big-log.ts'
import { curlMs } from './curl.ts'
import { type Measure, measureOf, medianOf } from './measure.ts'
import { type CurlAccess, createBigLogPod, curlAccess } from './real-cluster.ts'
import { clickToSignMs, openToSignMs } from './watch-screen.ts'

const runs = 9
/** What the log opens with, as `lib/core/logs/limits.ts` says. */
const tailLines = 5_000
/** 10 MiB, just below the size at which the kubelet would rotate it. */
const bigLog = createBigLog(54_000, null)
const { namespace, pod, lines } = bigLog
const logPath = `/api/v1/namespaces/${namespace}/pods/${pod}/log?timestamps=true`
const lastLine = { selector: '[role=log]', text: numberOfLine(lines - 1) }
const allLines = { selector: 'footer', text: `${lines.toLocaleString('en')} lines` }

/** How fast a log of 10 MiB opens, beside `curl --http1.1` of the same bytes from the same API server. */
export async function open(): Promise<readonly Measure[]> {
  if (!process.env['KUBECONFIG']) throw new Error('open needs a real cluster: name one with KUBECONFIG')
  await using _pod = await createBigLogPod(bigLog)
  await using access = await curlAccess()
  await using podlogs = await startPodlogs(['--port', String(await freePort())])
  const browser = await chromium.launch(chromiumOptions)
  const page = await browser.newPage({ baseURL: podlogs.url, viewport: { width: 1440, height: 900 } })
  await enter(page.context(), podlogs.url)
  // Once for nothing: the server reads its modules, the browser compiles its code, the node has the file in memory.
  await runOnce(page, access)
  const samples: Sample[] = []
  for (let run = 0; run < runs; run++) samples.push(await runOnce(page, access))
  await browser.close()
  const median = (name: keyof Sample) => medianOf(samples.map((sample) => sample[name]))
  const tail = { reference: median('curlTail'), bar: 1.5 * median('curlTail') + 150 }
  const whole = { reference: median('curlWhole'), bar: 1.3 * median('curlWhole') }
  return [
    measureOf(`last lines on screen after a click (last ${tailLines} lines)`, 'ms', median('screenTail'), tail),
    measureOf('last lines on screen after opening a link', 'ms', median('linkTail'), { reference: tail.reference }),
    measureOf(`whole log loaded (10 MiB, ${lines} lines)`, 'ms', median('screenWhole'), whole),
  ]
}

type Sample = {
  readonly curlTail: number
  readonly screenTail: number
  readonly linkTail: number
  readonly curlWhole: number
  readonly screenWhole: number
}

/** One turn: program and reference after one another, so that whatever slows the machine slows both. */
async function runOnce(page: Page, access: CurlAccess): Promise<Sample> {
  const curlTail = await curlMs(access, `${logPath}&tailLines=${tailLines}`)
  const linkTail = await openToSignMs(page, `/namespaces/${namespace}/pods/${pod}`, lastLine)
  await page.goto(`/namespaces/${namespace}`)
  const link = page.getByRole('treeitem', { name: pod })
  await link.waitFor()
  const screenTail = await clickToSignMs(page, () => link.click(), lastLine)
  const curlWhole = await curlMs(access, logPath)
  const loadAll = page.getByRole('contentinfo').getByRole('button', { name: 'Load everything' })
  await loadAll.waitFor()
  const screenWhole = await clickToSignMs(page, () => loadAll.click(), allLines)
  return { curlTail: curlTail.ms, screenTail, linkTail, curlWhole: curlWhole.ms, screenWhole }
}
