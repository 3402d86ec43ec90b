import { expect, test } from '@playwright/test'
import { freePort } from './free-port.ts'
import { enter } from './launch.ts'
import { logPage } from './log-page.ts'
import { openPathProxy } from './path-proxy.ts'
import { startPodlogs } from './program.ts'

const basePath = '/tools/logs'

for (const strips of [true, false]) {
  test(`all of it works below a sub-path that the proxy ${strips ? 'takes away' : 'leaves'}`, async ({ page }) => {
    await using podlogs = await startPodlogs(['--demo', '--base-path', basePath])
    await using proxy = await openPathProxy({ port: await freePort(), to: podlogs.url, basePath, strips })
    const astray: string[] = []
    page.on('response', (response) => {
      if (response.status() >= 400) astray.push(`${response.status()} ${response.url()}`)
    })
    await enter(page.context(), proxy.url + basePath)
    await page.goto(proxy.url + basePath)

    await test.step('a click goes on without a reload', async () => {
      await page.evaluate(() => document.body.setAttribute('data-before', ''))
      await page.getByRole('main').getByText('payments').first().click()
      await expect(page).toHaveURL(new RegExp(`^${proxy.url}${basePath}/namespaces/payments`))
      await expect(page.locator('body')).toHaveAttribute('data-before', '')
    })
    await test.step('lists and logs come, through the Worker and the kernels', async () => {
      await page.getByRole('treeitem').filter({ hasText: /-/ }).first().click()
      const { rows } = logPage(page)
      await expect(rows.nth(3)).toBeVisible()
    })
    await test.step('a reload finds the same address', async () => {
      const address = page.url()
      await page.reload()
      await expect(page).toHaveURL(address)
      await expect(logPage(page).rows.nth(3)).toBeVisible()
    })
    await test.step('cookies, icon and manifest stay below it', async () => {
      await page.getByRole('button', { name: 'Theme' }).click()
      await page.getByRole('menuitemradio', { name: 'Dark' }).click()
      const cookies = await page.context().cookies()
      expect(cookies.find(({ name }) => name === 'podlogs-theme')?.path).toBe(basePath)
      for (const rel of ['icon', 'manifest']) {
        const href = (await page.locator(`link[rel="${rel}"]`).first().getAttribute('href')) ?? ''
        const answer = await page.request.get(new URL(href, page.url()).href)
        expect(answer.status(), href).toBe(200)
      }
      const manifest = await page.request.get(`${proxy.url}${basePath}/manifest.webmanifest`)
      for (const { src } of (await manifest.json()).icons) {
        expect((await page.request.get(new URL(src, manifest.url()).href)).status(), src).toBe(200)
      }
    })
    expect(astray, 'addresses beside the sub-path, or that nobody answers').toEqual([])
  })
}
