import { fileURLToPath } from 'node:url'
import { type Browser, chromium, type Page } from '@playwright/test'
import { chromiumOptions } from '@/e2e/chromium.ts'
import { firstAnswer } from '@/lib/launcher/first-answer.ts'
import { anyFreePort } from '@/lib/launcher/free-port.ts'
import { startChild } from '@/lib/launcher/start-child.ts'

/** What a picture shows: where it is taken, and what must be on the screen before. */
type Screen = { readonly name: string; readonly path: string; readonly ready: (page: Page) => Promise<unknown> }

const logIsThere = (page: Page) => page.getByRole('log').getByText(/\S/).first().waitFor()

const screens: readonly Screen[] = [
  { name: 'start', path: '/', ready: (page) => page.getByRole('link', { name: 'shop' }).first().waitFor() },
  { name: 'namespace', path: '/namespaces/shop', ready: (page) => page.getByRole('tree').waitFor() },
  { name: 'log', path: '/namespaces/shop/pods/cart-0', ready: logIsThere },
]
const themes = ['dark', 'light'] as const
const sizes = [
  { name: 'wide', width: 1440, height: 900 },
  { name: 'narrow', width: 390, height: 844 },
] as const

const folder = fileURLToPath(new URL('./screenshots/', import.meta.url))

async function takeAll(browser: Browser, address: string): Promise<void> {
  for (const theme of themes) {
    for (const { name: size, ...viewport } of sizes) {
      const context = await browser.newContext({
        baseURL: address,
        colorScheme: theme,
        viewport,
        reducedMotion: 'reduce',
      })
      for (const { name, path, ready } of screens) {
        const page = await context.newPage()
        await page.goto(path)
        await ready(page)
        // Status arrives a moment after the rows do; a picture without it would show a state that nobody stays in.
        await page.waitForLoadState('load')
        await page.screenshot({ path: `${folder}${name}-${theme}-${size}.png` })
        await page.close()
        console.log(`${name}-${theme}-${size}.png`)
      }
      await context.close()
    }
  }
}

const port = await anyFreePort()
const program = ['--import', './lib/launcher/aliases.ts', './lib/launcher/start.ts', '--demo', '--port', String(port)]
await using podlogs = startChild(program, process.env)
const address = `http://127.0.0.1:${port}`
const answer = await firstAnswer(`${address}/api/clusters`, podlogs, { signal: AbortSignal.timeout(300_000) })
if (answer === null) throw new Error(`Podlogs did not start:\n${podlogs.lastWords()}`)
const browser = await chromium.launch(chromiumOptions)
await takeAll(browser, address)
await browser.close()
