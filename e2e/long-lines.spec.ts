import { openLog } from './log-page.ts'
import { expect, test } from './test.ts'
import { numberedLines } from './test-cluster.ts'

const tag = { tag: '@cluster' }
const pod = { name: 'writer', containers: [{ name: 'app' }] } as const

test(
  'a line that is too long for its row is cut there, shown whole beside the log, and copied exactly',
  tag,
  async ({ page, cluster }) => {
    await cluster.addPod(pod)
    const long = `long line ${'0123456789'.repeat(4_000)} and its end`
    await cluster.write('writer', 'app', `${numberedLines(1, 2)}${long}\n`)
    const { row } = await openLog(page, cluster.namespace, 'writer')
    await expect(row('long line')).toBeVisible()
    await expect(row('and its end')).toHaveCount(0)
    await page.getByRole('grid').focus()
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('o')
    const whole = page.getByRole('region', { name: 'Whole line' })
    await expect(whole).toBeVisible()
    await whole.getByRole('button', { name: /^Show all/ }).click()
    await expect(whole).toContainText('and its end')
    await page.getByRole('button', { name: 'Copy line' }).click()
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(`${long}\n`)
  },
)

test('"show all" at the end of a cut row opens it', async ({ page, cluster }) => {
  await cluster.addPod(pod)
  await cluster.write('writer', 'app', `${'word '.repeat(2_000)}and its end\n`)
  const { row } = await openLog(page, cluster.namespace, 'writer', '?wrap=true')
  await row('word word').getByRole('button', { name: 'show all' }).click()
  await expect(page.getByRole('region', { name: 'Whole line' })).toContainText('and its end')
})

test('a hundred lines of 12 KB scroll as others do: no task of the page takes long', async ({ page, cluster }) => {
  await cluster.addPod(pod)
  const fields = Array.from({ length: 200 }, (_, at) => `"field${at}":"${'x'.repeat(48)}"`).join()
  const lines = Array.from({ length: 300 }, (_, at) => `{"level":"info","msg":"big ${at}",${fields}}\n`).join('')
  await cluster.write('writer', 'app', lines)
  const { row, log } = await openLog(page, cluster.namespace, 'writer')
  await expect(row('big 299')).toBeVisible()
  await page.evaluate(() => {
    const tasks: number[] = []
    Object.assign(window, { tasks })
    new PerformanceObserver((list) => tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({
      entryTypes: ['longtask'],
    })
  })
  await log.hover()
  for (let turn = 0; turn < 30; turn++) await page.mouse.wheel(0, -400)
  await expect(row(/big 0\D/)).toBeVisible()
  const longest = await page.evaluate(() => Math.max(0, ...Reflect.get(window, 'tasks')))
  expect(longest).toBeLessThan(200)
})
