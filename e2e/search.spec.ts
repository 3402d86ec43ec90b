import { asLauncher } from './launch.ts'
import { openLog } from './log-page.ts'
import { expect, test } from './test.ts'

test('a search finds what was written before a restart, and a hit opens in its place', { tag: '@cluster' }, async ({
  page,
  cluster,
}) => {
  await cluster.addPod({ name: 'writer', containers: [{ name: 'app' }] })
  await cluster.write('writer', 'app', 'first line\nthe needle of the first run\nlast line\n')
  await cluster.crash('writer', 'app')
  await cluster.write('writer', 'app', 'nothing here\n')
  const { row } = await openLog(page, cluster.namespace, 'writer')
  await expect(row('nothing here')).toBeVisible()

  await page.getByRole('searchbox', { name: 'Find in this log' }).fill('NEEDLE')
  await page.getByRole('button', { name: 'Search everything retained' }).click()
  await expect(page.getByRole('status').filter({ hasText: 'All 2 logs' })).toContainText('1 line found')
  const found = page.getByRole('region', { name: 'Lines found' })
  await expect(found).toContainText('the needle of the first run')
  await expect(found).toContainText('first line')
  await expect(found).toContainText('previous run 0')

  await page.reload()
  await expect(found).toContainText('the needle of the first run')
  await found.getByRole('link').nth(1).click()
  await expect(row('the needle of the first run')).toHaveAttribute('aria-current', 'true')
})

test('a search finds by expression, says what it did not find, and refuses what is no expression', {
  tag: '@cluster',
}, async ({ page, cluster }) => {
  await cluster.addPod({ name: 'writer', containers: [{ name: 'app' }] })
  await cluster.write('writer', 'app', 'took 512 ms\ntook 7 ms\npassword=hunter2secret\n')
  const search = async (q: string) => {
    const query = new URLSearchParams({ source: cluster.namespace, q })
    await page.goto(`/search?${query}`)
  }
  await search('regex:took \\d{3} ms')
  await expect(page.getByRole('status').filter({ hasText: 'All 1 log' })).toContainText('1 line found')
  await search('hunter2secret')
  await expect(page.getByText('Not found')).toBeVisible()
  await search('regex:(')
  await expect(page.getByRole('alert').filter({ hasText: 'at character' })).toBeVisible()
  const field = page.getByRole('searchbox', { name: 'Search everything retained' })
  await expect(field).toHaveAttribute('aria-invalid', 'true')
  await expect(page.getByRole('button', { name: 'Try again' })).toHaveCount(0)
  await field.fill('took')
  await page.getByRole('button', { name: 'Search', exact: true }).click()
  await expect(page.getByRole('status').filter({ hasText: 'All 1 log' })).toContainText('2 lines found')
})

test('people find and download only what each may read', { tag: '@cluster' }, async ({ page, cluster, baseURL }) => {
  await cluster.addPod({ name: 'writer', containers: [{ name: 'app' }] })
  await cluster.write('writer', 'app', 'needle of the reader\n')
  const context = await cluster.admitReader()
  const query = new URLSearchParams({ context, q: 'needle' })
  for (const namespace of [cluster.namespace, 'kube-system']) query.append('source', namespace)
  await page.goto(`/search?${query}`)
  await expect(page.getByRole('region', { name: 'Lines found' })).toContainText('needle of the reader')
  await expect(page.getByRole('alert').first()).toContainText('kube-system')
  // A file that lacks a part nobody sees is none: it is refused, and what may be read comes by itself.
  const download = (...namespaces: readonly string[]) => {
    const asked = new URLSearchParams({ context, format: 'text' })
    for (const namespace of namespaces) asked.append('source', namespace)
    return fetch(`${baseURL}/api/download?${asked}`, { headers: asLauncher })
  }
  expect((await download(cluster.namespace, 'kube-system')).status).toBe(403)
  const file = await download(cluster.namespace)
  expect(await file.text()).toContain('needle of the reader')
})

test('a search is narrowed to a range of time, which its link has', async ({ page, cluster }) => {
  await cluster.addPod({ name: 'writer', containers: [{ name: 'app' }] })
  await cluster.write('writer', 'app', 'a needle\n')
  await page.goto(`/namespaces/${cluster.namespace}`)
  await page.keyboard.press('Control+k')
  await page.getByRole('option', { name: `Search everything retained of ${cluster.namespace}` }).click()
  await page.getByRole('searchbox', { name: 'Search everything retained' }).fill('needle')
  const since = page.getByRole('textbox', { name: 'Since' })
  const search = page.getByRole('button', { name: 'Search', exact: true })
  await since.fill('half past ten')
  await search.click()
  await expect(since).toHaveAttribute('aria-invalid', 'true')
  await since.fill('-5m')
  await search.click()
  await expect(page).toHaveURL(/sinceTime=20/)
  await expect(page.getByRole('status').filter({ hasText: 'All 1 log' })).toContainText('1 line found')
  await page.getByRole('textbox', { name: 'Until' }).fill('-4m')
  await search.click()
  await expect(page).toHaveURL(/untilTime=20/)
  await expect(page.getByText('Not found')).toBeVisible()
})
