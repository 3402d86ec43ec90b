import { control } from './demo-cluster.ts'
import { openLog } from './log-page.ts'
import { expect, test } from './test.ts'

const pod = { name: 'writer', containers: [{ name: 'app' }] } as const

const refusals = [
  { context: 'demo-otto', title: 'The cluster does not allow this', words: /get pods\/log/ },
  { context: 'demo-expired', title: 'The cluster does not know you', words: /./ },
  { context: 'nobody', title: 'There is no such context', words: /nobody/ },
] as const
for (const { context, title, words } of refusals) {
  test(`${context} is told why there is no log`, async ({ page, cluster }) => {
    await cluster.addPod(pod)
    await page.goto(`/namespaces/${cluster.namespace}/pods/writer?context=${context}`)
    const panel = page.getByRole('alert').filter({ hasText: title }).first()
    await expect(panel).toBeVisible()
    await expect(panel).toContainText(words)
  })
}

test('who may not list namespaces is told which right is missing, and can type one', async ({ page }) => {
  await page.goto('/?context=demo-ana')
  await expect(page.getByText('You may not list namespaces')).toBeVisible()
  await page.getByRole('main').getByRole('combobox').fill('shop')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/namespaces\/shop/)
  await expect(page.getByRole('treeitem').filter({ hasText: 'cart' }).first()).toBeVisible()
})

test('a pod, a container and a run that are not there are said by name', { tag: '@cluster' }, async ({
  page,
  cluster,
}) => {
  await page.goto(`/namespaces/${cluster.namespace}/pods/none`)
  await expect(page.getByText(`There is no pod none in ${cluster.namespace}`)).toBeVisible()
  await cluster.addPod(pod)
  await page.goto(`/namespaces/${cluster.namespace}/pods/writer?container=other`)
  await expect(page.getByText('writer has no container other')).toBeVisible()
  await page.goto(`/namespaces/${cluster.namespace}/pods/writer?previous=true`)
  await expect(page.getByText('There is no previous run').first()).toBeVisible()
})

test("a container that waits is shown with Kubernetes' reason", { tag: '@cluster' }, async ({ page, cluster }) => {
  await cluster.addPod({ name: 'stuck', containers: [{ name: 'app', imageMissing: true }] })
  await page.goto(`/namespaces/${cluster.namespace}/pods/stuck`)
  await expect(page.getByText(/ErrImageNeverPull/).first()).toBeVisible()
})

test('an API server that fails for a while is asked again, and nothing is lost', async ({ page, cluster }) => {
  await cluster.addPod(pod)
  await cluster.write('writer', 'app', 'before\n')
  const { row } = await openLog(page, cluster.namespace, 'writer')
  await expect(row('before')).toBeVisible()
  await control('fault', { match: `${cluster.namespace}/pods/writer/log`, status: 500, times: 2 })
  await control('cut', { namespace: cluster.namespace })
  await cluster.write('writer', 'app', 'while it was away\n')
  await expect(row('while it was away')).toHaveCount(1, { timeout: 20_000 })
  await cluster.write('writer', 'app', 'after\n')
  await expect(row('after')).toBeVisible()
  await expect(row('before')).toHaveCount(1)
})

test('parts of an address that cannot be read are named, the rest holds', async ({ page, cluster }) => {
  await cluster.addPod(pod)
  await cluster.write('writer', 'app', 'words\n')
  const { row } = await openLog(page, cluster.namespace, 'writer', '?tailLines=many&wrap=true')
  await expect(page.getByText(/tailLines/).first()).toBeVisible()
  await expect(row('words')).toBeVisible()
})
