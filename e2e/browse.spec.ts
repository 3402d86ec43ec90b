import { expect, test } from './test.ts'

const tag = { tag: '@cluster' }

test('from the first screen to a log: namespace, workload, pod', async ({ page }) => {
  await page.goto('/')
  await page
    .getByRole('option', { name: 'shop' })
    .or(page.getByRole('link', { name: 'shop' }))
    .first()
    .click()
  await expect(page).toHaveURL(/\/namespaces\/shop/)
  await expect(page.getByText(/demo cluster/i).first()).toBeVisible()
  const tree = page.getByRole('tree')
  await tree
    .getByRole('treeitem')
    .filter({ hasText: /cart-.*-/ })
    .first()
    .click()
  await expect(page).toHaveURL(/\/namespaces\/shop\/pods\/cart-/)
  await expect(page.getByRole('log').getByRole('row').first()).toBeVisible()
})

test('what needs attention comes first, with its reason, and opens on the run that crashed', async ({ page }) => {
  await page.goto('/namespaces/payments')
  await expect(page.getByText('CrashLoopBackOff').first()).toBeVisible()
  await page
    .getByRole('main')
    .getByRole('link', { name: /ledger/ })
    .first()
    .click()
  await expect(page.getByRole('log').getByRole('row').filter({ hasText: 'panic: ledger' })).toBeVisible()
})

test('a pod that comes or goes is in the tree at once', tag, async ({ page, cluster }) => {
  await cluster.addPod({ name: 'first', containers: [{ name: 'app' }] })
  await page.goto(`/namespaces/${cluster.namespace}`)
  const items = page.getByRole('tree').getByRole('treeitem')
  await expect(items.filter({ hasText: 'first' })).toBeVisible()
  await cluster.addPod({ name: 'second', containers: [{ name: 'app' }] })
  await expect(items.filter({ hasText: 'second' })).toBeVisible()
  await cluster.deletePod('first')
  await expect(items.filter({ hasText: 'first' })).toHaveCount(0)
})

test('typing narrows the tree, and the palette goes anywhere', async ({ page }) => {
  await page.goto('/namespaces/shop')
  const tree = page.getByRole('tree')
  await expect(tree.getByRole('treeitem').filter({ hasText: 'mailer' }).first()).toBeVisible()
  await page.keyboard.press('t')
  await page.keyboard.type('recomm')
  await expect(tree.getByRole('treeitem').filter({ hasText: 'mailer' })).toHaveCount(0)
  await expect(tree.getByRole('treeitem').filter({ hasText: 'recommender' }).first()).toBeVisible()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('combobox').fill('payments')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/\/namespaces\/payments/)
})

test('from pod to pod, to a log of many and back, the server is asked for logs and for no page', async ({ page }) => {
  await page.goto('/namespaces/shop')
  const tree = page.getByRole('tree')
  const pods = tree.getByRole('treeitem').filter({ hasText: /cart-.*-/ })
  await expect(pods.first()).toBeVisible()
  const asked: string[] = []
  page.on('request', (request) => void asked.push(new URL(request.url()).pathname))
  const log = page.getByRole('log')
  const names: string[] = []
  for (const at of [0, 1]) {
    await pods.nth(at).hover()
    await pods.nth(at).click()
    const [, name = ''] = /pods\/([^/?]+)/.exec((await pods.nth(at).getAttribute('href')) ?? '') ?? []
    await expect(log).toHaveAccessibleName(new RegExp(name))
    await expect(log.getByRole('row').first()).toBeVisible()
    await expect(page).toHaveTitle(`${name} · shop · Podlogs`)
    names.push(name)
  }
  await tree
    .getByRole('treeitem', { name: /^cart Deployment/ })
    .getByText('cart')
    .first()
    .click()
  await expect(page).toHaveURL(/\/logs\?/)
  await expect(page).toHaveTitle('cart · shop · Podlogs')
  for (const name of names.toReversed()) {
    await page.goBack()
    await expect(page).toHaveTitle(`${name} · shop · Podlogs`)
    await expect(log).toHaveAccessibleName(new RegExp(name))
    await expect(log.getByRole('row').first()).toBeVisible()
  }
  await page.goBack()
  await expect(page).toHaveTitle('shop · Podlogs')
  await expect(page.getByRole('heading', { name: 'Needs attention' })).toBeVisible()
  // The icon comes out of the browser's own memory, which is a request to those who watch.
  expect(asked.filter((path) => !/^\/(api\/|_next\/static\/|icon)/.test(path))).toEqual([])
})

test('a page that is opened from outside is the same as one that was clicked to', async ({ page }) => {
  await page.goto('/namespaces/shop')
  await page
    .getByRole('treeitem')
    .filter({ hasText: /cart-.*-/ })
    .first()
    .click()
  const log = page.getByRole('log')
  await expect(log.getByRole('row').first()).toBeVisible()
  const [title, name] = [await page.title(), (await log.getAttribute('aria-label')) ?? '']
  await page.reload()
  await expect(log).toHaveAccessibleName(name)
  await expect(page).toHaveTitle(title)
})
