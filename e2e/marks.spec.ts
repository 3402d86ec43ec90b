import { control } from './demo-cluster.ts'
import { openLog } from './log-page.ts'
import { expect, test } from './test.ts'
import { numberedLines } from './test-cluster.ts'

const tag = { tag: '@cluster' }
const pod = { name: 'writer', containers: [{ name: 'app' }] } as const

test('errors stand beside the scrollbar, and a click leads to them', tag, async ({ page, cluster }) => {
  await cluster.addPod(pod)
  const text = `${numberedLines(1, 1_000)}level=error msg="the disk is full"\n${numberedLines(1_001, 1_000)}`
  await cluster.write('writer', 'app', text)
  const { row } = await openLog(page, cluster.namespace, 'writer')
  await expect(row('line 002000')).toBeVisible()
  await expect(row('the disk is full')).toHaveCount(0)
  const strip = page.getByRole('img', { name: 'Along the log: errors at 1 place' })
  await expect(strip).toBeVisible()
  const box = await strip.boundingBox()
  await page.mouse.click((box?.x ?? 0) + 4, (box?.y ?? 0) + (box?.height ?? 0) / 2)
  await expect(row('the disk is full')).toBeVisible()
})

test('the marked line stands beside the scrollbar, wherever the reader is', tag, async ({ page, cluster }) => {
  await cluster.addPod(pod)
  await cluster.write('writer', 'app', numberedLines(1, 1_000))
  const { row } = await openLog(page, cluster.namespace, 'writer')
  await expect(row('line 001000')).toBeVisible()
  await page.keyboard.press('Home')
  await row('line 000005').locator('[data-part="time"]').click()
  await expect(page.getByRole('img', { name: /the marked line 0 % of the way down/ })).toBeVisible()
  await page.keyboard.press('End')
  await expect(page.getByRole('img', { name: /the marked line/ })).toBeVisible()
})

test('a gap stands beside the scrollbar', async ({ page, cluster }) => {
  await cluster.addPod(pod)
  await cluster.write('writer', 'app', numberedLines(1, 3))
  const { row } = await openLog(page, cluster.namespace, 'writer')
  await expect(row('line 000003')).toBeVisible()
  const where = { namespace: cluster.namespace, pod: 'writer', container: 'app' }
  await control('fault', { match: '/log', status: 503, times: 2 })
  await control('cut', where)
  await cluster.write('writer', 'app', numberedLines(4, 5))
  await control('rotate', where)
  await cluster.write('writer', 'app', numberedLines(9, 2))
  await expect(row('line 000010')).toBeVisible()
  await expect(page.getByRole('img', { name: 'Along the log: lines missing at 1 place' })).toBeVisible()
})

test('what is looked for stands beside the scrollbar, while it is looked for', tag, async ({ page, cluster }) => {
  await cluster.addPod(pod)
  const text = `${numberedLines(1, 500)}a needle\n${numberedLines(501, 1_000)}a needle\n${numberedLines(1_501, 500)}`
  await cluster.write('writer', 'app', text)
  const { row, find } = await openLog(page, cluster.namespace, 'writer')
  await expect(row('line 002000')).toBeVisible()
  await find.fill('needle')
  const strip = page.getByRole('img', { name: 'Along the log: found at 2 places' })
  await expect(strip).toBeVisible()
  const box = await strip.boundingBox()
  await page.mouse.click((box?.x ?? 0) + 6, (box?.y ?? 0) + (box?.height ?? 0) / 4 + 2)
  await expect(row('a needle')).toBeVisible()
  await find.fill('')
  await expect(page.getByRole('img', { name: 'Nothing is marked along the log' })).toBeAttached()
})
