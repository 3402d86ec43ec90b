import { control } from './demo-cluster.ts'
import { logPage, openLog } from './log-page.ts'
import { expect, test } from './test.ts'
import { numberedLines } from './test-cluster.ts'

test('lines that rotated away while the log was cut are a row between those before and after, and are counted', async ({
  page,
  cluster,
}) => {
  await cluster.addPod({ name: 'writer', containers: [{ name: 'app' }] })
  await cluster.write('writer', 'app', numberedLines(1, 3))
  const { row, rows, status } = await openLog(page, cluster.namespace, 'writer')
  await expect(row('line 000003')).toBeVisible()
  await expect(status).not.toContainText('gap')
  const where = { namespace: cluster.namespace, pod: 'writer', container: 'app' }
  await control('fault', { match: '/log', status: 503, times: 2 })
  await control('cut', where)
  await cluster.write('writer', 'app', numberedLines(4, 5))
  await control('rotate', where)
  await cluster.write('writer', 'app', numberedLines(9, 2))
  await expect(row('line 000010')).toBeVisible()
  await expect(rows.filter({ hasText: /line 0000|gap/ })).toHaveText([
    /line 000001/,
    /line 000002/,
    /line 000003/,
    /^gap: lines lost, nobody knows how many, rotated away, \d\d:\d\d:\d\d–\d\d:\d\d:\d\d$/,
    /line 000009/,
    /line 000010/,
  ])
  await expect(status).toContainText('5 lines')
  await expect(status).toContainText('1 gap')
})

test('lines that had no room in the tab are opened again, by keyboard too, and going back leads to where one was', async ({
  page,
  cluster,
}) => {
  const containers = Array.from({ length: 8 }, (_, at) => ({ name: `app-${at}` }))
  await cluster.addPod({ name: 'writer', containers })
  await page.goto(`/logs?source=${cluster.namespace}/pod/writer`)
  const { row, status } = logPage(page)
  await expect(status).toContainText('8 containers live')
  await page.getByRole('button', { name: 'View', exact: true }).click()
  await page.getByRole('menuitemradio', { name: '64 MiB' }).click()
  await page.keyboard.press('Escape')
  await expect(status).toContainText('8 containers live')
  // One after the other, so that those of the first containers are the first to go: 72 MB, more than the tab has room for.
  const each = { namespace: cluster.namespace, pod: 'writer', count: 9_000, bytes: 1_000 }
  for (const [at, { name }] of containers.entries()) {
    await control('write-lines', { ...each, container: name, from: at * 9_000 })
    await expect(row(`line ${String((at + 1) * 9_000 - 1).padStart(9, '0')}`)).toBeVisible()
  }
  await expect(status).toContainText('1 gap')

  const grid = page.getByRole('grid', { name: /^Log of/ })
  await grid.focus()
  await page.keyboard.press('Home')
  const gap = row(/^gap: [\d,]+ lines no longer here, no room in this tab/)
  await expect(gap).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/sinceTime=.*untilTime=/)
  await page.keyboard.press('Home')
  await expect(row('line 000000000 ')).toBeVisible()
  await expect(gap).toHaveCount(0)

  await page.goBack()
  await expect(page).not.toHaveURL(/untilTime=/)
  await expect(status).toContainText('8 containers live')
  await page.keyboard.press('End')
  await expect(row('line 000071999')).toBeVisible()
})
