import type { Page } from '@playwright/test'
import { logPage, openLog } from './log-page.ts'
import { expect, test } from './test.ts'
import { numberedLines } from './test-cluster.ts'

const strip = (page: Page) => page.getByRole('slider', { name: 'Lines over time' })

/** A pod of the demo shop whose log reaches back for more than half an hour. */
async function openShop(page: Page) {
  await page.goto('/namespaces/shop')
  const pod = page.getByRole('treeitem', { name: /^checkout-/ }).last()
  await page.goto((await pod.getAttribute('href')) ?? '')
  await expect(strip(page)).toBeVisible()
  return logPage(page)
}

test('the strip of time says how many lines and errors there are, and goes there by keyboard', async ({ page }) => {
  const { row } = await openShop(page)
  await strip(page).focus()
  await page.keyboard.press('Home')
  await expect(strip(page)).toHaveAttribute('aria-valuetext', /^\S+ – \S+: \d+ lines?/)
  const first = (await strip(page).getAttribute('aria-valuetext'))?.slice(0, 5) ?? ''
  await expect(row(new RegExp(`^${first}`))).toHaveCount(0)
  await page.keyboard.press('Enter')
  await expect(row(new RegExp(`^${first}`)).first()).toBeVisible()
  await expect(page.getByRole('button', { name: 'Follow' })).toHaveAttribute('aria-pressed', 'false')
})

test('a range that is dragged over is read alone, is in the address, and is left by going back', async ({ page }) => {
  const { status } = await openShop(page)
  const all = (await status.getByText(/^[\d,]+ lines$/).textContent()) ?? ''
  const box = await strip(page).boundingBox()
  if (box === null) throw new Error('the strip has no place')
  await page.mouse.move(box.x + box.width * 0.3, box.y + 10)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width * 0.5, box.y + 10, { steps: 4 })
  const words = (await strip(page).getAttribute('aria-valuetext')) ?? ''
  await page.mouse.up()
  await expect(page).toHaveURL(/sinceTime=.*untilTime=/)
  const lines = /: (\d+ lines)/.exec(words)?.[1] ?? 'none'
  await expect(status.getByText(lines, { exact: true })).toBeVisible()
  await page.goBack()
  await expect(page).not.toHaveURL(/untilTime=/)
  await expect
    .poll(async () =>
      Number.parseInt(
        (await status
          .getByText(/lines$/)
          .first()
          .textContent()) ?? '',
        10,
      ),
    )
    .toBeGreaterThanOrEqual(Number.parseInt(all, 10))
})

test('a range of time by name is read alone, and its address says the time', async ({ page }) => {
  const { status } = await openShop(page)
  const linesShown = async () =>
    Number.parseInt(
      (await status
        .getByText(/lines?$/)
        .first()
        .textContent()) ?? '',
      10,
    )
  const all = await linesShown()
  await page.getByRole('button', { name: 'Time range' }).click()
  await page.getByRole('menuitem', { name: 'Last 5 minutes' }).click()
  await expect(page).toHaveURL(/sinceTime=\d{4}-\d\d-\d\dT/)
  await expect.poll(linesShown).toBeLessThan(all / 2)
  await expect(page.getByRole('button', { name: 'Follow' })).toHaveAttribute('aria-pressed', 'true')
})

test('a time that is typed is gone to, in what is here and further back', async ({ page }) => {
  const { row } = await openShop(page)
  const agoMs = (minutes: number) => Date.now() - minutes * 60_000
  const minute = (ms: number) => new Date(ms).toISOString().slice(11, 16)
  const goTo = async (text: string) => {
    await page.keyboard.press('g')
    await page.getByRole('textbox', { name: 'Time to go to' }).fill(text)
    await page.keyboard.press('Enter')
  }
  await goTo('half past ten')
  await expect(page.getByText('This is no time')).toBeVisible()
  await page.getByRole('textbox', { name: 'Time to go to' }).fill(new Date(agoMs(20)).toISOString())
  await page.keyboard.press('Enter')
  await expect(row(new RegExp(`^${minute(agoMs(20))}`)).first()).toBeVisible()
  await expect(page).not.toHaveURL(/sinceTime/)

  await page.goto(`${new URL(page.url()).pathname}?tailLines=20&timestamps=utc`)
  await expect(strip(page)).toBeVisible()
  const then = agoMs(25)
  await goTo(new Date(then).toISOString())
  await expect(page).toHaveURL(/sinceTime=/)
  await expect(row(new RegExp(`^(${minute(then)}|${minute(then + 60_000)})`)).first()).toBeVisible()
})

test('only lines that are shown are counted', { tag: '@cluster' }, async ({ page, cluster }) => {
  await cluster.addPod({ name: 'writer', containers: [{ name: 'app' }] })
  await cluster.write('writer', 'app', `${numberedLines(1, 20)}level=error msg="refused"\n`)
  const { row } = await openLog(page, cluster.namespace, 'writer')
  await expect(row('refused')).toBeVisible()
  const countAll = async () => {
    await strip(page).focus()
    await page.keyboard.press('Home')
    await page.keyboard.press('Shift+End')
    return await strip(page).getAttribute('aria-valuetext')
  }
  await expect.poll(countAll).toMatch(/: 21 lines, 1 error$/)
  await page.goto(`${new URL(page.url()).pathname}?id=refused`)
  await expect(row('refused')).toBeVisible()
  await expect.poll(countAll).toMatch(/: 1 line, 1 error$/)
})
