import { openLog } from './log-page.ts'
import { expect, test } from './test.ts'
import { numberedLines } from './test-cluster.ts'

const tag = { tag: '@cluster' }
const pod = { name: 'writer', containers: [{ name: 'app' }] } as const
const trace = '4bf92f3577b34da6a3ce929d0e0e4736'

test(
  'a click on a correlation ID keeps only its lines, and one more brings all back',
  tag,
  async ({ page, cluster }) => {
    await cluster.addPod(pod)
    const lines = [
      `{"level":"info","msg":"order received","trace_id":"${trace}"}`,
      'level=info msg="something else"',
      `level=warn msg="payment is slow" trace_id=${trace}`,
    ]
    await cluster.write('writer', 'app', `${lines.join('\n')}\n`)
    const { row } = await openLog(page, cluster.namespace, 'writer')
    await row('order received').getByText(trace, { exact: true }).click()
    await expect(row('something else')).toHaveCount(0)
    await expect(row('payment is slow')).toBeVisible()
    await expect(page).toHaveURL(new RegExp(`id=${trace}`))
    await page.getByRole('button', { name: 'Show all lines again' }).click()
    await expect(row('something else')).toBeVisible()
  },
)

test('what is found can be kept alone, and one click brings all back', tag, async ({ page, cluster }) => {
  await cluster.addPod(pod)
  await cluster.write('writer', 'app', `needle one\n${numberedLines(1, 30)}Needle two\n`)
  const { row, rows, find } = await openLog(page, cluster.namespace, 'writer')
  await expect(row('line 000030')).toBeVisible()
  await find.fill('needle')
  await expect(page.getByText('2 lines', { exact: true }).first()).toBeVisible()
  await find.press('Control+Enter')
  await expect(rows).toHaveCount(2)
  await expect(find).toHaveValue('')
  await page.getByRole('button', { name: 'Show all lines again' }).click()
  await expect(row('line 000030')).toBeVisible()
})

test('noise is left out, and stays out in the link', tag, async ({ page, cluster }) => {
  await cluster.addPod(pod)
  await cluster.write('writer', 'app', 'GET /healthz 200\norder placed\nGET /healthz 200\norder refused\n')
  const { row, rows, find } = await openLog(page, cluster.namespace, 'writer')
  await expect(row('order refused')).toBeVisible()
  await find.fill('get /healthz')
  await expect(page.getByText('2 lines', { exact: true }).first()).toBeVisible()
  await find.press('Control+Shift+Enter')
  await expect(rows).toHaveCount(2)
  await expect(page).toHaveURL(/exclude=get\+\/healthz/)
  await cluster.write('writer', 'app', 'GET /healthz 200\norder shipped\n')
  await expect(row('order shipped')).toBeVisible()
  await expect(rows).toHaveCount(3)
  await page.getByRole('button', { name: 'Show lines with get /healthz again' }).click()
  await expect(rows).toHaveCount(6)
})

test('find counts the lines and goes through them in order', tag, async ({ page, cluster }) => {
  await cluster.addPod(pod)
  await cluster.write('writer', 'app', `needle one\n${numberedLines(1, 300)}Needle two\n${numberedLines(301, 10)}`)
  const { row, find } = await openLog(page, cluster.namespace, 'writer')
  await expect(row('line 000310')).toBeVisible()
  await page.keyboard.press('Control+f')
  await expect(find).toBeFocused()
  await find.fill('needle')
  await expect(
    page
      .getByText('2 lines', { exact: true })
      .or(page.getByText(/^\d of 2$/))
      .first(),
  ).toBeVisible()
  await find.press('Enter')
  await expect(page.getByText(/^[12] of 2$/)).toBeVisible()
  await find.press('Enter')
  await expect(page.getByText(/^[12] of 2$/)).toBeVisible()
  await expect(row(/needle (one|two)/i).first()).toBeVisible()
})

test('copying rows gives the exact bytes, those not in sight included', tag, async ({ page, cluster }) => {
  await cluster.addPod(pod)
  const text = `\tindented\n{"a": 1,  "msg":"spaces  kept"}\n${numberedLines(1, 200)}`
  await cluster.write('writer', 'app', text)
  const { row } = await openLog(page, cluster.namespace, 'writer')
  await expect(row('line 000200')).toBeVisible()
  await page.getByRole('grid').focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.press('Control+c')
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(text)
})

test('the log can be read by keyboard alone', async ({ page, cluster }) => {
  await cluster.addPod(pod)
  await cluster.write('writer', 'app', numberedLines(1, 500))
  const { row } = await openLog(page, cluster.namespace, 'writer')
  await expect(row('line 000500')).toBeVisible()
  await page.getByRole('grid').focus()
  await page.keyboard.press('Home')
  await expect(row('line 000001')).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(/#L/)
  await page.keyboard.press('End')
  await expect(row('line 000500')).toBeVisible()
})

test('control characters are marks, colours are colours, nothing is markup', async ({ page, cluster }) => {
  await cluster.addPod(pod)
  await cluster.write('writer', 'app', '\u001b[31mred words\u001b[0m and <b>no bold</b> \u0007\n')
  const { row } = await openLog(page, cluster.namespace, 'writer')
  await expect(row('red words')).toBeVisible()
  await expect(row('<b>no bold</b>')).toBeVisible()
  expect(await row('red words').textContent()).not.toContain('\u001b')
})
