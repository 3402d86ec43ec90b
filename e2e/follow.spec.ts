import { openLog } from './log-page.ts'
import { expect, test } from './test.ts'
import { numberedLines } from './test-cluster.ts'

const tag = { tag: '@cluster' }
const pod = { name: 'writer', containers: [{ name: 'app' }] } as const

test('new lines are on screen without a reload, each once', tag, async ({ page, cluster }) => {
  await cluster.addPod(pod)
  await cluster.write('writer', 'app', numberedLines(1, 3))
  const { row, rows, status } = await openLog(page, cluster.namespace, 'writer')
  await expect(row('line 000003')).toBeVisible()
  await cluster.write('writer', 'app', numberedLines(4, 2))
  await expect(row('line 000005')).toBeVisible()
  await expect(rows.filter({ hasText: /line 00000\d/ })).toHaveText(
    [1, 2, 3, 4, 5].map((n) => new RegExp(`line 00000${n} of the spec`)),
  )
  await expect(status).toContainText('Live')
  await expect(status).toContainText('5 lines')
})

test('scrolling up pauses and counts what came; the end is one key away', tag, async ({ page, cluster }) => {
  await cluster.addPod(pod)
  await cluster.write('writer', 'app', numberedLines(1, 400))
  const { log, row } = await openLog(page, cluster.namespace, 'writer')
  await expect(row('line 000400')).toBeVisible()
  await log.hover()
  await page.mouse.wheel(0, -3000)
  await expect(row('line 000400')).toHaveCount(0)
  const first = await log.getByRole('row').first().textContent()
  await cluster.write('writer', 'app', numberedLines(401, 7))
  const more = page.getByRole('button', { name: /7 new lines/ })
  await expect(more).toBeVisible()
  expect(await log.getByRole('row').first().textContent(), 'the reading position has moved').toBe(first)
  await more.click()
  await expect(row('line 000407')).toBeVisible()
  await cluster.write('writer', 'app', numberedLines(408, 1))
  await expect(row('line 000408')).toBeVisible()
})

test('a pod that is deleted keeps its lines on screen, and the log says so', tag, async ({ page, cluster }) => {
  await cluster.addPod(pod)
  await cluster.write('writer', 'app', numberedLines(1, 3))
  const { row, status } = await openLog(page, cluster.namespace, 'writer')
  await expect(row('line 000003')).toBeVisible()
  await cluster.deletePod('writer')
  await expect(status).toContainText('deleted')
  await expect(row('line 000003')).toBeVisible()
})
