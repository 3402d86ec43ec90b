import { expect, test } from '@playwright/test'
import { freePort } from './free-port.ts'
import { enter } from './launch.ts'
import { openPathProxy } from './path-proxy.ts'

/** Long enough for bytes to be late, and for a cut. */
const seconds = 6

const ways = [
  { name: 'a proxy that hands on what comes', proxy: {}, says: 'Fine', advises: false },
  { name: 'a proxy that keeps bytes back', proxy: { keepsBack: true }, says: 'Buffered', advises: true },
  { name: 'a proxy that cuts after a time', proxy: { cutsAfterMs: 4_000 }, says: 'Cut at 4 s', advises: true },
] as const

for (const { name, proxy: options, says, advises } of ways) {
  test(`the self-check finds ${name}`, async ({ page, baseURL }) => {
    const to = { port: await freePort(), to: baseURL ?? '', basePath: '', strips: false }
    await using proxy = await openPathProxy({ ...to, ...options })
    await enter(page.context(), proxy.url)
    await page.goto(`${proxy.url}/self-check?seconds=${seconds}`)
    const result = page.getByRole('status')
    await expect(result).toContainText(says)
    await expect(page.getByRole('button', { name: 'Check again' })).toBeVisible()
    await expect(result.getByText(/^(Fine|Buffered|Cut at .*)$/)).toHaveText([says])
    const row = page.getByRole('row').filter({ hasText: 'ingress-nginx' })
    await expect(row).toHaveCount(advises ? 1 : 0)
  })
}
