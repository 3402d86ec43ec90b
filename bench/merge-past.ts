import { type Browser, chromium } from '@playwright/test'
import { chromiumOptions } from '@/e2e/chromium.ts'
import { freePort } from '@/e2e/free-port.ts'
import { kubectl } from '@/e2e/kubectl.ts'
import { enter } from '@/e2e/launch.ts'
import { startPodlogs } from '@/e2e/program.ts'
import { canaryEnd, canaryLine, canaryLineBytes } from '@/lib/canary/canary-line.ts'
import { kubectlLogsMs, kubectlOrder } from './kubectl-logs.ts'
import { type Measure, measureOf, medianOf } from './measure.ts'
import { createMergePods, type MergePods } from './merge-pods.ts'
import { eventually } from './real-cluster.ts'
import { readShownOrder, type ShownOrder } from './shown-order.ts'
import { openToSignMs } from './watch-screen.ts'

const containers = 100
const runs = 3
/** 100 MiB, written by all at once. */
const writeMsMax = 300_000

/**
 * What 100 containers have written, so much each: as one log in its order on the screen, beside `kubectl logs`, which does not
 * put it in order.
 */
export async function measurePast(kib: number): Promise<readonly Measure[]> {
  const numbers = Math.floor((kib * 1024) / canaryLineBytes)
  /** The numbers and the last word of each. */
  const lines = containers * (numbers + 1)
  await using pods = await createMergePods(containers, pastScript(numbers))
  await eventually('all is written', () => isWritten(pods), writeMsMax)
  await using podlogs = await startPodlogs(['--port', String(await freePort())])
  const browser = await chromium.launch(chromiumOptions)
  // Once for nothing: the server reads its modules, the node has the files in memory.
  await kubectlLogsMs(pods)
  await openOnce(browser, podlogs.url, pods, lines, null)
  const samples: { readonly kubectl: number; readonly screen: number }[] = []
  let order: ShownOrder | null = null
  for (let run = 0; run < runs; run++) {
    const kubectlMs = await kubectlLogsMs(pods)
    const { ms, shown } = await openOnce(browser, podlogs.url, pods, lines, run === runs - 1 ? numbers : null)
    order = shown ?? order
    samples.push({ kubectl: kubectlMs, screen: ms })
  }
  await browser.close()
  const reference = await kubectlOrder(pods)
  const kubectlMs = medianOf(samples.map((sample) => sample.kubectl))
  const name = `${containers} containers × ${kib} KiB`
  return [
    measureOf(`${name} merged and on screen`, 'ms', medianOf(samples.map(({ screen }) => screen)), {
      ...{ reference: kubectlMs, bar: kubectlMs },
    }),
    measureOf(`${name}: lines out of order`, 'lines', order?.late ?? Number.NaN, { reference: reference.late, bar: 0 }),
    measureOf(`${name}: lines missing or twice, of ${lines}`, 'lines', missingOrTwice(order), { bar: 0 }),
  ]
}

function missingOrTwice(order: ShownOrder | null): number {
  return order === null ? Number.NaN : order.missing + order.twice
}

/** Opens the log in a page of its own; where `numbers` is not null, all that it shows is counted. */
async function openOnce(
  browser: Browser,
  baseURL: string,
  { namespace, labelSelector }: MergePods,
  lines: number,
  numbers: number | null,
) {
  const context = await browser.newContext({ baseURL, viewport: { width: 1440, height: 900 } })
  await enter(context, baseURL)
  const page = await context.newPage()
  const source = encodeURIComponent(`${namespace}/labelSelector/${labelSelector}`)
  const ms = await openToSignMs(page, `/logs?source=${source}&tailLines=all&follow=false`, {
    selector: 'footer',
    text: `${lines.toLocaleString('en')} lines`,
  })
  const shown = numbers === null ? null : await readShownOrder(page, numbers, containers)
  await context.close()
  return { ms, shown }
}

/** Writes the numbers, says the last word, and stays. */
function pastScript(numbers: number): string {
  const [filler = ''] = /\.+/.exec(canaryLine(0)) ?? []
  return [
    `awk 'BEGIN { for (i = 0; i < ${numbers}; i++) printf "canary %09d ${filler}\\n", i }'`,
    `printf '${canaryEnd(numbers).trimEnd()}\\n'`,
    'exec sleep 1000000',
  ].join('\n')
}

/** Errors: Error where one has not said its last word. */
async function isWritten({ namespace, labelSelector, containers: all }: MergePods): Promise<void> {
  const which = ['-n', namespace, '-l', labelSelector, '--all-containers', `--max-log-requests=${all.length}`]
  const last = (await kubectl(['logs', ...which, '--tail=1']))
    .split('\n')
    .filter((line) => line.startsWith('canary end'))
  if (last.length < all.length) throw new Error(`${last.length} of ${all.length} have written all`)
}
