import { openLog } from './log-page.ts'
import { expect, test } from './test.ts'

const tag = { tag: '@cluster' }
const pod = { name: 'writer', containers: [{ name: 'app' }] } as const

test('a field of a line keeps the lines that say the same, or leaves them out', tag, async ({ page, cluster }) => {
  await cluster.addPod(pod)
  const lines = [
    '{"msg":"first order","status": 500,"shop":"north"}',
    '{"msg":"second order","status": 200,"shop":"north"}',
    '{"msg":"third order","status": 500,"shop":"south"}',
  ]
  await cluster.write('writer', 'app', `${lines.join('\n')}\n`)
  const { row, rows } = await openLog(page, cluster.namespace, 'writer')
  await row('third order').click()
  await page.keyboard.press('o')
  await page.getByRole('button', { name: 'Keep only lines with this status' }).click()
  await expect(rows).toHaveCount(2)
  await expect(row('second order')).toHaveCount(0)
  await row('third order').click()
  await page.getByRole('button', { name: 'Leave out lines with this shop' }).click()
  await expect(rows).toHaveCount(1)
  await expect(row('first order')).toBeVisible()
  await page.reload()
  await expect(rows).toHaveCount(1)
  await expect(row('first order')).toBeVisible()
})

test('a level under the histogram keeps its lines, and lets them go again', tag, async ({ page, cluster }) => {
  await cluster.addPod(pod)
  const levels = ['info', 'info', 'error', 'warn', 'info']
  await cluster.write('writer', 'app', levels.map((level, at) => `level=${level} msg="line ${at}"\n`).join(''))
  const { row, rows } = await openLog(page, cluster.namespace, 'writer')
  await expect(row('line 4')).toBeVisible()
  const legend = page.getByRole('group', { name: 'Lines by level' })
  await expect(legend.getByRole('button', { name: 'info: 3 lines' })).toBeVisible()
  await legend.getByRole('button', { name: 'error: 1 line' }).click()
  await expect(rows).toHaveCount(1)
  await expect(page).toHaveURL(/level=error/)
  await legend.getByRole('button', { name: 'error: 1 line', pressed: true }).press('Enter')
  await expect(rows).toHaveCount(5)
})

test('a filter goes back into the find field, to be changed', tag, async ({ page, cluster }) => {
  await cluster.addPod(pod)
  await cluster.write('writer', 'app', 'GET /healthz 200\nGET /health 200\norder placed\n')
  const { row, rows, find } = await openLog(page, cluster.namespace, 'writer', '?exclude=GET+/healthz')
  await expect(rows).toHaveCount(2)
  await page.getByRole('button', { name: 'Edit without GET /healthz' }).click()
  await expect(rows).toHaveCount(3)
  await expect(find).toBeFocused()
  await expect(find).toHaveValue('GET /healthz')
  await find.press('Backspace')
  await expect(page.getByText('2 lines', { exact: true }).first()).toBeVisible()
  await find.press('Control+Shift+Enter')
  await expect(rows).toHaveCount(1)
  await expect(row('order placed')).toBeVisible()
})

test(
  'several texts that must be there, each to be taken off, and lines around those that are kept',
  tag,
  async ({ page, cluster }) => {
    await cluster.addPod(pod)
    const lines = [...Array.from({ length: 20 }, (_, at) => `line ${at} of the spec`), 'payment refused of the spec']
    await cluster.write('writer', 'app', `${lines.join('\n')}\npayment made\nthe end\n`)
    const { row, rows, find } = await openLog(page, cluster.namespace, 'writer')
    await expect(row('the end')).toBeVisible()
    for (const text of ['spec', 'payment']) {
      await find.fill(text)
      await expect(page.getByText(/^\d+ lines?$/).first()).toBeVisible()
      await find.press('Control+Enter')
      await expect(page.getByRole('button', { name: `Edit only ${text}` })).toBeVisible()
    }
    await expect(rows).toHaveCount(1)
    await expect(page).toHaveURL(/id=spec&id=payment/)
    await page.getByRole('button', { name: /Lines around each/ }).click()
    await page.getByRole('menuitemcheckbox', { name: '3 before and after each' }).click()
    await page.keyboard.press('Escape')
    await expect(rows).toHaveCount(6)
    await expect(row('line 17 of')).toBeVisible()
    await expect(row('the end')).toBeVisible()
    await page.reload()
    await expect(rows).toHaveCount(6)
    await page.getByRole('button', { name: 'Show lines without spec again' }).click()
    await expect(rows).toHaveCount(6)
    await expect(page).not.toHaveURL(/id=spec/)
  },
)

test(
  'lines around those that are kept say so, stand in groups, and are found as well',
  tag,
  async ({ page, cluster }) => {
    await cluster.addPod(pod)
    const lines = Array.from(
      { length: 30 },
      (_, at) => `${at === 5 || at === 20 ? 'refused' : 'fine'} ${at} of the spec`,
    )
    await cluster.write('writer', 'app', `${lines.join('\n')}\n`)
    const { row, rows, find } = await openLog(page, cluster.namespace, 'writer', '?id=refused&contextLines=2')
    await expect(rows).toHaveCount(10)
    await expect(row('context')).toHaveCount(8)
    await expect(row('refused').filter({ hasText: 'context' })).toHaveCount(0)
    await expect(row('after lines left out')).toHaveText(/fine 18 of the spec/)

    await find.fill('fine')
    await expect(page.getByText('8 lines', { exact: true }).first()).toBeVisible()
    await find.press('Enter')
    await expect(page.getByText(/^\d of 8$/)).toBeVisible()
    await cluster.write('writer', 'app', 'refused 30 of the spec\n')
    await expect(rows).toHaveCount(13)
    await expect(page.getByText(/^\d of 10$/)).toBeVisible()
  },
)
