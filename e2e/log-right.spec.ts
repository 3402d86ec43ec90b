import type { Locator, Page } from '@playwright/test'
import { expect, test } from './test.ts'

const mark = 'no right to logs'

/** What a page was told of the rights in namespaces, by address. */
function rightsTold(page: Page): ReadonlyMap<string, string> {
  const told = new Map<string, string>()
  page.on('response', async (response) => {
    const { pathname, search } = new URL(response.url())
    if (!pathname.endsWith('/rights')) return
    // Of a page that was left meanwhile nothing can be read any more.
    const text = await response.text().catch(() => null)
    if (text !== null) told.set(`${pathname}${search}`, text)
  })
  return told
}

/** Opens the picker of a namespace's page, types the name of another one, and gives its place in the list. */
async function find(page: Page, namespace: string, wanted: string): Promise<Locator> {
  await page.getByRole('button', { name: `Namespace ${namespace}, choose another` }).click()
  await page.getByPlaceholder(/namespace/).fill(wanted)
  return page.getByRole('option').filter({ has: page.getByText(wanted, { exact: true }) })
}

test('namespaces whose logs somebody may not read are marked for them, and for nobody else @cluster', async ({
  page,
  cluster,
  other,
}) => {
  const told = rightsTold(page)
  const [own, foreign] = [cluster, other].map(({ namespace }) => `/api/namespaces/${namespace}/rights`)
  const context = await cluster.admitReader()
  await page.goto(`/namespaces/${other.namespace}?context=${context}`)
  const readable = await find(page, other.namespace, cluster.namespace)
  await expect.poll(() => told.get(`${own}?context=${context}`)).toBe('{"readLogs":true}')
  await expect(readable).not.toContainText(mark)
  await readable.click()
  await expect(page).toHaveURL(new RegExp(`/namespaces/${cluster.namespace}\\?`))

  const marked = await find(page, cluster.namespace, other.namespace)
  await expect(marked).toContainText(mark)
  // It can be chosen all the same: the cluster has the last word.
  await marked.click()
  await expect(page).toHaveURL(new RegExp(`/namespaces/${other.namespace}\\?`))

  await page.goto(`/namespaces/${cluster.namespace}`)
  const admins = await find(page, cluster.namespace, other.namespace)
  await expect.poll(() => told.get(`${foreign}`)).toBe('{"readLogs":true}')
  await expect(admins).not.toContainText(mark)
})

test('the page of a namespace says that its logs may not be read, and shows the rule that is missing', async ({
  page,
}, { project }) => {
  test.skip(project.name !== 'demo', 'of the people of the demo cluster, one sees pods and reads no log')
  await page.goto('/namespaces/shop?context=demo-otto')
  await expect(page.getByText('You have no right to read logs here: get pods/log.')).toBeVisible()
  await page.getByText('RBAC rule for an admin').click()
  await expect(page.locator('pre')).toContainText('pods/log')
  await page.goto('/namespaces/shop?context=demo-ana')
  await expect(page.getByRole('heading', { name: 'Workloads' })).toBeVisible()
  await expect(page.getByText('You have no right')).toHaveCount(0)
})
