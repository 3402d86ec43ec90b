import { enter } from './launch.ts'
import { openLog } from './log-page.ts'
import { expect, test } from './test.ts'
import { numberedLines } from './test-cluster.ts'

const tag = { tag: '@cluster' }
const pod = { name: 'writer', containers: [{ name: 'app' }] } as const

test(
  'a shared link shows a colleague the same lines with the marked one in sight',
  tag,
  async ({ page, cluster, browser, baseURL }) => {
    await cluster.addPod(pod)
    await cluster.write('writer', 'app', numberedLines(1, 2_000))
    const { row, log } = await openLog(page, cluster.namespace, 'writer')
    await expect(row('line 002000')).toBeVisible()
    await page.keyboard.press('Home')
    await log.getByRole('row').filter({ hasText: 'line 000007' }).locator('[data-part="time"]').click()
    await expect(page).toHaveURL(/#L\d{4}-\d\d-\d\dT.*Z\.\d+$/)
    await page.getByRole('button', { name: /Copy a link|Share/ }).click()
    const link = await page.evaluate(() => navigator.clipboard.readText())
    expect(link).toContain('sinceTime=')
    await cluster.write('writer', 'app', numberedLines(2_001, 50))

    const colleague = await browser.newContext({ baseURL: baseURL ?? '' })
    await enter(colleague, baseURL ?? '')
    const other = await colleague.newPage()
    await other.goto(link)
    const marked = other.getByRole('log').getByRole('row').filter({ hasText: 'line 000007' })
    await expect(marked).toBeVisible()
    await expect(marked).toHaveAttribute('aria-current', 'true')
    await expect(other.getByRole('contentinfo')).toContainText('2,000 lines')
    await colleague.close()
  },
)

test('a link to a line that is gone says so', tag, async ({ page, cluster }) => {
  await cluster.addPod(pod)
  await cluster.write('writer', 'app', numberedLines(1, 20))
  await page.goto(`/namespaces/${cluster.namespace}/pods/writer#L2020-01-01T00:00:00.000000000Z.0`)
  await expect(page.getByText(/no longer/i).first()).toBeVisible()
  await expect(page.getByRole('log').getByRole('row').filter({ hasText: 'line 000001' })).toBeVisible()
})

test('what is seen is in the address: search, levels, times, wrap', async ({ page, cluster }) => {
  await cluster.addPod(pod)
  await cluster.write('writer', 'app', 'level=info msg="all is well"\nlevel=error msg="nothing is well"\n')
  const { row, find } = await openLog(page, cluster.namespace, 'writer')
  await expect(row('nothing is well')).toBeVisible()
  await find.fill('well')
  await page.getByRole('button', { name: 'error', exact: true }).click()
  await expect(page).toHaveURL(/level=error/)
  await expect(page).toHaveURL(/q=well/)
  await expect(row('all is well')).toHaveCount(0)
  await page.reload()
  await expect(row('nothing is well')).toBeVisible()
  await expect(row('all is well')).toHaveCount(0)
  await expect(find).toHaveValue('well')
})
