import { logPage } from './log-page.ts'
import { expect, test } from './test.ts'
import { numberedLines } from './test-cluster.ts'

const tag = { tag: '@cluster' }
const labels = { app: 'writers' }
const containers = [{ name: 'app' }, { name: 'proxy' }] as const

test('pods of a label are one log; what each container is doing is beside it', tag, async ({ page, cluster }) => {
  await cluster.addPod({ name: 'one', labels, containers })
  await cluster.addPod({ name: 'two', labels, containers: [{ name: 'app' }] })
  await cluster.write('one', 'app', 'from one\n')
  await cluster.write('two', 'app', 'from two\n')
  await page.goto(`/logs?source=${cluster.namespace}/labelSelector/app%3Dwriters`)
  const { row, status } = logPage(page)
  await expect(row('from one')).toContainText('one')
  await expect(row('from two')).toContainText('app')
  await expect(status).toContainText('3 containers live')

  const panel = page.getByRole('complementary', { name: 'Sources of this log' })
  await expect(panel).toContainText('3 containers')
  const name = `${cluster.namespace}/one:app`
  await panel.getByRole('button', { name: `Show ${name} alone` }).click()
  await expect(row('from two')).toHaveCount(0)
  await expect(row('from one')).toBeVisible()
  await expect(page).toHaveURL(/only=/)
  await panel.getByRole('button', { name: 'Show all', exact: true }).click()
  await expect(row('from two')).toBeVisible()
  await panel.getByRole('button', { name: `Hide ${name}` }).click()
  await expect(row('from one')).toHaveCount(0)
  await expect(row('from two')).toBeVisible()
  await page.reload()
  await expect(row('from two')).toBeVisible()
  await expect(row('from one')).toHaveCount(0)
})

test('a pod that comes joins the log, and one that goes leaves its lines', tag, async ({ page, cluster }) => {
  await cluster.addPod({ name: 'first', labels, containers: [{ name: 'app' }] })
  await cluster.write('first', 'app', numberedLines(1, 2))
  await page.goto(`/logs?source=${cluster.namespace}/labelSelector/app%3Dwriters`)
  const { row } = logPage(page)
  await expect(row('line 000002')).toBeVisible()
  await cluster.addPod({ name: 'second', labels, containers: [{ name: 'app' }] })
  await expect(row('second joined')).toBeVisible()
  await cluster.write('second', 'app', numberedLines(3, 1))
  await expect(row('line 000003')).toBeVisible()
  await cluster.deletePod('first')
  await expect(row('first was deleted')).toBeVisible({ timeout: 30_000 })
  await expect(row('line 000001')).toBeVisible()
})

test('a part of the coverage lists its containers', async ({ page, cluster }) => {
  await cluster.addPod({ name: 'well', labels, containers: [{ name: 'app' }] })
  await cluster.addPod({ name: 'stuck', labels, containers: [{ name: 'app', imageMissing: true }] })
  await page.goto(`/logs?source=${cluster.namespace}`)
  const { status } = logPage(page)
  await status.getByRole('button', { name: '1 waiting (ErrImageNeverPull)' }).click()
  const panel = page.getByRole('complementary', { name: 'Sources of this log' })
  await expect(panel.getByRole('listitem').filter({ hasText: 'stuck' })).toBeVisible()
  await expect(panel.getByRole('listitem').filter({ hasText: 'well' })).toHaveCount(0)
})

test('sources are added by hand and taken away, and what is no source is said', async ({ page, cluster }) => {
  await cluster.addPod({ name: 'well', containers: [{ name: 'app' }] })
  await cluster.write('well', 'app', 'all is well\n')
  await page.goto('/logs')
  const field = page.getByRole('textbox', { name: 'Add a source' })
  await field.fill('Not a source')
  await field.press('Enter')
  await expect(page.getByText('This names no source')).toBeVisible()
  await field.fill(`${cluster.namespace}/pod/well`)
  await field.press('Enter')
  await expect(logPage(page).row('all is well')).toBeVisible()
  await page.getByRole('button', { name: `Take ${cluster.namespace}/pod/well away` }).click()
  await expect(page.getByText('Whose logs?')).toBeVisible()
})

test('a workload of the tree leads to the log of all its pods', async ({ page }) => {
  await page.goto('/namespaces/shop')
  await page.getByRole('main').getByRole('link', { name: 'cart', exact: true }).click()
  await expect(page).toHaveURL(/\/logs\?source=shop\/deployment\/cart/)
  await expect(page.getByRole('contentinfo')).toContainText('containers live')
})
