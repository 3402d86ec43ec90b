import { openLog } from './log-page.ts'
import { expect, test } from './test.ts'

const tag = { tag: '@cluster' }
const pod = { name: 'writer', containers: [{ name: 'app' }] } as const
const text = 'Id=1 status=500\nid=2 status=404\nandroid status=503\nid=3 status=200\n'

test(
  'case, whole word and regular expression are switches of the find field, and in the link',
  tag,
  async ({ page, cluster }) => {
    await cluster.addPod(pod)
    await cluster.write('writer', 'app', text)
    const { row, find } = await openLog(page, cluster.namespace, 'writer')
    await expect(row('id=3')).toBeVisible()
    const count = (words: string) => expect(page.getByText(words, { exact: true }).first()).toBeVisible()
    await find.fill('id')
    await count('4 lines')
    await find.press('Alt+w')
    await expect(page.getByRole('button', { name: 'Whole word', pressed: true })).toBeVisible()
    await count('3 lines')
    await page.getByRole('button', { name: 'Match case' }).click()
    await count('2 lines')
    await expect(page).toHaveURL(/q=case,word:id/)
    await page.reload()
    await expect(find).toHaveValue('id')
    await count('2 lines')
    await page.getByRole('button', { name: 'Match case' }).click()
    await page.getByRole('button', { name: 'Whole word' }).click()
    await find.fill('status=5\\d\\d')
    await find.press('Alt+r')
    await count('2 lines')
    await expect(page).toHaveURL(/q=regex:status/)
    await find.press('Control+Enter')
    await expect(page.getByRole('log').getByRole('row')).toHaveCount(2)
    await page.getByRole('button', { name: /^Edit only .*status=5/ }).click()
    await expect(page.getByRole('button', { name: 'Regular expression', pressed: true })).toBeVisible()
    await expect(find).toHaveValue('status=5\\d\\d')
  },
)

test('an expression that is none is said in words, and harms nothing', tag, async ({ page, cluster }) => {
  await cluster.addPod(pod)
  await cluster.write('writer', 'app', text)
  const { row, rows, find } = await openLog(page, cluster.namespace, 'writer', '?q=regex:(id')
  await expect(row('id=3')).toBeVisible()
  await expect(page.getByRole('alert').filter({ hasText: 'at character' })).toBeVisible()
  await expect(find).toHaveAttribute('aria-invalid', 'true')
  await expect(rows).toHaveCount(4)
  await find.fill('(id)')
  await expect(page.getByText('4 lines', { exact: true }).first()).toBeVisible()
  await expect(page.getByRole('alert').filter({ hasText: 'at character' })).toHaveCount(0)
})

test('an expression that takes others for ever is over at once', tag, async ({ page, cluster }) => {
  await cluster.addPod(pod)
  await cluster.write('writer', 'app', `${'a'.repeat(3_000)}!\nthe end\n`)
  const { row, find } = await openLog(page, cluster.namespace, 'writer')
  await expect(row('the end')).toBeVisible()
  await find.press('Alt+r')
  await find.fill('(a+)+$')
  await expect(page.getByText('Not found')).toBeVisible()
})
