import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from '@playwright/test'
import { chromiumOptions } from '@/e2e/chromium.ts'
import { asLauncher, enter, launchToken } from '@/e2e/launch.ts'
import { firstAnswer } from '@/lib/launcher/first-answer.ts'
import { anyFreePort } from '@/lib/launcher/free-port.ts'
import { startChild } from '@/lib/launcher/start-child.ts'

/** A picture: its name, and how a page comes to show what it is of. */
type Picture = { readonly name: string; readonly arrange: (page: Page) => Promise<unknown> }

const pictures: readonly Picture[] = [
  {
    name: 'start',
    arrange: async (page) => {
      await page.goto('/')
      await page.getByRole('main').getByText('payments').first().waitFor()
    },
  },
  {
    name: 'namespace',
    arrange: async (page) => {
      await page.goto('/namespaces/payments')
      await page.getByText('CrashLoopBackOff').first().waitFor()
    },
  },
  { name: 'log', arrange: (page) => openLog(page, 'shop', 'checkout-') },
  { name: 'crashed', arrange: (page) => openLog(page, 'payments', 'ledger-') },
  { name: 'find', arrange: (page) => openLog(page, 'shop', 'checkout-', '?q=payment') },
  {
    name: 'palette',
    arrange: async (page) => {
      await page.goto('/namespaces/shop')
      await page.getByText('checkout').first().waitFor({ state: 'attached' })
      await page.keyboard.press('Control+k')
      await page.getByRole('dialog').getByRole('combobox').fill('check')
    },
  },
  {
    name: 'forbidden',
    arrange: async (page) => {
      await page.goto('/?context=demo-ana')
      await page.getByText('You may not list namespaces').waitFor()
    },
  },
  {
    name: 'not-found',
    arrange: async (page) => {
      await page.goto('/namespaces/shop/pods/nobody')
      await page.getByText('nobody').last().waitFor()
    },
  },
]
const themes = ['dark', 'light'] as const
const sizes = [
  { name: 'wide', width: 1440, height: 900 },
  { name: 'narrow', width: 390, height: 844 },
] as const
const settleMs = 700
const folder = fileURLToPath(new URL('./screenshots/', import.meta.url))

/** Opens the log of the first pod with this beginning, and waits for its lines. */
async function openLog(page: Page, namespace: string, beginning: string, query = ''): Promise<void> {
  const { items } = await (await page.request.get(`/api/namespaces/${namespace}/pods`, { headers: asLauncher })).json()
  const pod = items.find(({ name }: { readonly name: string }) => name.startsWith(beginning))
  await page.goto(`/namespaces/${namespace}/pods/${pod.name}${query}`)
  await page.getByRole('log').getByRole('row').first().waitFor()
}

async function takeAll(browser: Browser, baseURL: string): Promise<void> {
  await mkdir(folder, { recursive: true })
  for (const colorScheme of themes) {
    for (const { name: size, ...viewport } of sizes) {
      const context = await browser.newContext({ baseURL, colorScheme, viewport, reducedMotion: 'reduce' })
      await enter(context, baseURL)
      for (const { name, arrange } of pictures) {
        const page = await context.newPage()
        await arrange(page)
        // Status and fonts come a moment after what was waited for.
        await page.waitForTimeout(settleMs)
        await page.screenshot({ path: `${folder}${name}-${colorScheme}-${size}.png` })
        await page.close()
        console.log(`${name}-${colorScheme}-${size}.png`)
      }
      await context.close()
    }
  }
}

const port = await anyFreePort()
const program = ['--import', './lib/launcher/aliases.ts', './lib/launcher/start.ts', '--demo', '--port', String(port)]
await using podlogs = startChild(program, process.env)
const address = `http://127.0.0.1:${port}`
const answer = await firstAnswer(`${address}/api/clusters`, podlogs, {
  signal: AbortSignal.timeout(60_000),
  token: launchToken,
})
if (answer === null) throw new Error(`Podlogs did not start:\n${podlogs.lastWords()}`)
const browser = await chromium.launch(chromiumOptions)
await takeAll(browser, address)
await browser.close()
