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
