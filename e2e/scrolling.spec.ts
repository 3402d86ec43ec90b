import type { Locator, Page } from '@playwright/test'
import { control } from './demo-cluster.ts'
import { openLog } from './log-page.ts'
import { expect, test } from './test.ts'
import { numberedLines } from './test-cluster.ts'

const pod = { name: 'writer', containers: [{ name: 'app' }] } as const
const lines = 60_000

/** Numbers of the lines in sight, and how much of the view has no row. Units: CSS pixels */
async function inSight(log: Locator): Promise<{ readonly numbers: readonly number[]; readonly blankPx: number }> {
  return log.evaluate((scroller) => {
    const view = scroller.getBoundingClientRect()
    const rows = [...scroller.querySelectorAll('[role=row], tr')]
      .map((row) => ({ box: row.getBoundingClientRect(), text: row.textContent }))
      .filter(({ box }) => box.bottom > view.top && box.top < view.bottom)
    const top = Math.min(...rows.map(({ box }) => box.top))
    const bottom = Math.max(...rows.map(({ box }) => box.bottom))
    return {
      numbers: rows.map(({ text }) => Number(/line (\d+)/.exec(text)?.[1])),
      blankPx: Math.max(0, top - view.top) + Math.max(0, view.bottom - bottom),
    }
  })
}

/** Drags the scrollbar, as it were, to a part of its way. */
async function scrollTo(log: Locator, part: number): Promise<void> {
  await log.evaluate((scroller, to) => {
    scroller.scrollTop = to * (scroller.scrollHeight - scroller.clientHeight)
  }, part)
}

for (const wrap of [false, true]) {
  test(`any place of a large log is one drag of the scrollbar away, ${wrap ? 'wrapped' : 'unwrapped'}`, async ({
    page,
    cluster,
  }) => {
    await cluster.addPod(pod)
    const where = { namespace: cluster.namespace, pod: 'writer', container: 'app' }
    await control('write-lines', { ...where, count: lines, bytes: 100 })
    const { log, row, status } = await openLog(page, cluster.namespace, 'writer', `?tailLines=all&wrap=${wrap}`)
    await expect(status).toContainText('60,000 lines')
    await expect(row('line 000059999')).toBeVisible()
    if (wrap) await page.setViewportSize({ width: 900, height: 900 })
    for (const part of [0, 0.25, 0.5, 0.77, 0.1, 1]) {
      await scrollTo(log, part)
      await expect
        .poll(async () => {
          const { numbers } = await inSight(log)
          return Math.abs((numbers[0] ?? Number.NaN) - part * lines)
        })
        .toBeLessThan(lines / 100)
      const { numbers, blankPx } = await inSight(log)
      expect(blankPx, `blank at ${part}`).toBeLessThanOrEqual(40)
      expect(numbers, 'each line once, in order').toEqual(numbers.map((_, at) => (numbers[0] ?? 0) + at))
    }
    await expect(row('line 000059999')).toBeVisible()
  })
}

test.describe('by touch', () => {
  test.use({ hasTouch: true, viewport: { width: 390, height: 844 } })

  test('a finger scrolls the log, which has rows wherever it is let go', async ({ page, cluster }) => {
    await cluster.addPod(pod)
    await cluster.write('writer', 'app', numberedLines(1, 2_000))
    const { log, row } = await openLog(page, cluster.namespace, 'writer')
    await expect(row('line 002000')).toBeVisible()
    const top = async () => (await inSight(log)).numbers[0] ?? Number.NaN
    const before = await top()
    await swipe(page, log, 400)
    await expect.poll(top).toBeLessThan(before - 5)
    const after = await top()
    for (let turn = 0; turn < 8; turn++) await swipe(page, log, 400)
    await expect.poll(top).toBeLessThan(after - 40)
    await expect(page.getByRole('button', { name: 'Back to the end' })).toBeVisible()
    const { numbers, blankPx } = await inSight(log)
    expect(blankPx).toBeLessThanOrEqual(40)
    expect(numbers).toEqual(numbers.map((_, at) => (numbers[0] ?? 0) + at))
  })
})

/** Moves a finger over the log. Units: CSS pixels */
async function swipe(page: Page, log: Locator, distancePx: number): Promise<void> {
  const box = await log.boundingBox()
  if (box === null) throw new Error('the log has no place')
  const browser = await page.context().newCDPSession(page)
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', movedPx: number) =>
    browser.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: type === 'touchEnd' ? [] : [{ x: box.x + box.width / 2, y: box.y + box.height / 3 + movedPx }],
    })
  await touch('touchStart', 0)
  for (let movedPx = 20; movedPx <= distancePx; movedPx += 20) await touch('touchMove', movedPx)
  await touch('touchEnd', distancePx)
  await browser.detach()
}

test('what is marked and picked out stays, and stays where it is, while lines come and older ones are read', {
  tag: '@cluster',
}, async ({ page, cluster }) => {
  await cluster.addPod(pod)
  await cluster.write('writer', 'app', numberedLines(1, 6_000))
  const { log, row, status } = await openLog(page, cluster.namespace, 'writer', '?tailLines=300')
  await expect(row('line 006000')).toBeVisible()
  await row('line 005995').locator('[data-part="time"]').click()
  await row('line 005990').click()
  await row('line 005993').click({ modifiers: ['Shift'] })
  const expectTheSame = async (topPx: number | undefined) => {
    const picked = log.getByRole('row', { selected: true })
    await expect(picked).toHaveText([/line 005990/, /line 005991/, /line 005992/, /line 005993/])
    await expect(row('line 005995')).toHaveAttribute('aria-current', 'true')
    expect((await row('line 005991').boundingBox())?.y, 'the reading position has moved').toBe(topPx)
  }
  const topPx = (await row('line 005991').boundingBox())?.y
  await expectTheSame(topPx)
  await cluster.write('writer', 'app', numberedLines(6_001, 50))
  await expect(status).toContainText('350 lines')
  await expectTheSame(topPx)
  await status.getByRole('button', { name: 'Load everything' }).click()
  await expect(status).toContainText('6,050 lines')
  await expectTheSame(topPx)
  await page.getByRole('button', { name: '50 new lines' }).click()
  await expect(row('line 006050')).toBeVisible()
  await expect(status).toContainText('4 rows selected')
})
