import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { chromiumOptions } from '@/e2e/chromium.ts'
import { freePort } from '@/e2e/free-port.ts'
import { enter } from '@/e2e/launch.ts'
import { startDemoCluster, startPodlogs } from '@/e2e/program.ts'
import { type Measure, measureOf, medianOf } from './measure.ts'
import { openToSignMs, worstFrameMs } from './watch-screen.ts'

const runs = 5
const namespaces = 500
const pods = 5_000
/** The demo cluster puts most of its pods into this namespace. */
const crowd = '/namespaces/crowd'
const typed = 'service-0123'
const openMsMax = 1_500
const frameMsMax = 50

/** How the screen does with a large cluster: first useful screen, typing in the tree's filter, and what it asks of the API server. */
export async function tree(): Promise<readonly Measure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'podlogs-bench-'))
  const kubeconfig = join(folder, 'kubeconfig')
  const scale = ['--namespaces', String(namespaces), '--pods', String(pods)]
  await using cluster = await startDemoCluster(await freePort(), ['--kubeconfig', kubeconfig, ...scale])
  await using podlogs = await startPodlogs(['--kubeconfig', kubeconfig])
  const browser = await chromium.launch(chromiumOptions)
  // The first reader of all starts the watches; two more tabs must cost the API server nothing.
  const tabs: Page[] = []
  for (let tab = 0; tab < 3; tab++) tabs.push((await openTree(browser, podlogs.url)).page)
  const requests = await requestsOf(cluster.url)
  for (const tab of tabs) await tab.context().close()
  const samples: {
    readonly homeMs: number
    readonly treeMs: number
    readonly typing: number
    readonly idle: number
  }[] = []
  for (let run = 0; run < runs; run++) {
    const homeMs = await openHomeMs(browser, podlogs.url)
    const { page, ms } = await openTree(browser, podlogs.url)
    const idle = await worstFrameMs(page, () => page.waitForTimeout(1_000))
    const typing = await worstFrameMs(page, () => typeInFilter(page))
    await page.context().close()
    samples.push({ homeMs, treeMs: ms, typing, idle })
  }
  await browser.close()
  await rm(folder, { recursive: true })
  const most = (verb: string) => Math.max(...requests.filter(([key]) => key.startsWith(`${verb} `)).map(([, n]) => n))
  return [
    measureOf(`first useful screen: ${namespaces} namespaces`, 'ms', medianOf(samples.map(({ homeMs }) => homeMs)), {
      bar: openMsMax,
    }),
    measureOf(`first useful screen: ${pods} pods`, 'ms', medianOf(samples.map(({ treeMs }) => treeMs)), {
      bar: openMsMax,
    }),
    measureOf('worst frame while typing in the filter', 'ms', Math.max(...samples.map(({ typing }) => typing)), {
      reference: Math.max(...samples.map(({ idle }) => idle)),
      bar: frameMsMax,
    }),
    measureOf('lists of one kind that three tabs cost the API server', 'requests', most('list'), { bar: 1 }),
    measureOf('watches of one kind that three tabs cost the API server', 'requests', most('watch'), { bar: 1 }),
  ]
}

/** Opens the crowded namespace in a browser that has seen nothing yet. */
async function openTree(browser: Browser, baseURL: string): Promise<{ readonly page: Page; readonly ms: number }> {
  const page = await newPage(browser, baseURL)
  const ms = await openToSignMs(page, crowd, { selector: '[role=treeitem]', text: 'service-0' })
  return { page, ms }
}

async function openHomeMs(browser: Browser, baseURL: string): Promise<number> {
  const page = await newPage(browser, baseURL)
  const ms = await openToSignMs(page, '/', { selector: 'main', text: 'team-001' })
  await page.context().close()
  return ms
}

async function newPage(browser: Browser, baseURL: string): Promise<Page> {
  const context = await browser.newContext({ baseURL, viewport: { width: 1440, height: 900 } })
  await enter(context, baseURL)
  return context.newPage()
}

async function typeInFilter(page: Page): Promise<void> {
  await page.keyboard.press('t')
  await page.keyboard.type(typed, { delay: 80 })
  await page.getByRole('treeitem').filter({ hasText: typed }).first().waitFor()
  for (const _ of typed) await page.keyboard.press('Backspace', { delay: 40 })
}

async function requestsOf(url: string): Promise<readonly (readonly [string, number])[]> {
  const response = await fetch(`${url}/control/requests`, { method: 'POST', body: '{}' })
  const { requests }: { readonly requests: Readonly<Record<string, number>> } = JSON.parse(await response.text())
  return Object.entries(requests)
}
