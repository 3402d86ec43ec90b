import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Locator, Page } from '@playwright/test'
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
    await scrollToEnd(whole)
    await expect(whole).toContainText('and its end')
    await page.getByRole('button', { name: 'Copy line' }).click()
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(`${long}\n`)
  },
)

test('a line of 20 MB harms nothing, and is shown, copied and saved to its last byte', async ({ page, cluster }) => {
  test.setTimeout(120_000)
  await cluster.addPod(pod)
  const words = Array.from(
    { length: 1_250_000 },
    (_, at) => `word${String((at * 7_919) % 10_000_000).padStart(7, '0')}ä`,
  )
  const huge = `huge line ${words.join(' ')} and its end`
  // The last: a file of this size is rotated before the next line.
  const written = `${numberedLines(1, 100)}${huge}\n`
  await cluster.write('writer', 'app', written)
  const { row, log } = await openLog(page, cluster.namespace, 'writer')
  await expect(row('huge line')).toBeVisible()
  const longestTaskMs = await watchTasks(page)
  await log.hover()
  for (let turn = 0; turn < 20; turn++) await page.mouse.wheel(0, -200)
  await expect(row('line 000001')).toBeVisible()
  for (let turn = 0; turn < 20; turn++) await page.mouse.wheel(0, 200)
  await page.getByLabel('Find in this log').fill('huge line')
  await expect(page.locator('search output')).toHaveText(/1 line$/)

  await page.getByRole('grid').getByText('huge line').first().click()
  await page.keyboard.press('o')
  const whole = page.getByRole('region', { name: 'Whole line' })
  await expect(whole).toContainText('more than 1.0 MiB')
  await whole.getByRole('button', { name: 'Show all of it' }).click()
  await scrollToEnd(whole)
  await expect(whole).toContainText('and its end')
  // Read from the node, decoded, laid out: all of it at once would take seconds.
  expect(await longestTaskMs()).toBeLessThan(400)

  await page.getByRole('button', { name: 'Copy line' }).click()
  await expect(page.getByText('1 line copied')).toBeVisible()
  expect(await clipboardDigest(page)).toBe(digestOf(`${huge}\n`))
  for (const item of ['Lines shown, as text', 'Everything retained, as text']) {
    await page.getByRole('button', { name: 'Download' }).click()
    const times = page.getByRole('menuitemcheckbox', { name: 'With times' })
    if ((await times.getAttribute('aria-checked')) === 'true') await times.click()
    const downloaded = page.waitForEvent('download')
    await page.getByRole('menuitem', { name: item }).click()
    const saved = await readFile(await (await downloaded).path(), 'utf8')
    const lines = saved.split('\n').filter((line) => !line.startsWith('#'))
    const prefix = item.startsWith('Lines') ? '' : `${cluster.namespace}/writer/app `
    const expected = written.split('\n').map((line) => (line === '' ? '' : prefix + line))
    expect(digestOf(lines.join('\n'))).toBe(digestOf(expected.join('\n')))
  }
})

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
  const longestTaskMs = await watchTasks(page)
  await log.hover()
  for (let turn = 0; turn < 30; turn++) await page.mouse.wheel(0, -400)
  await expect(row(/big 0\D/)).toBeVisible()
  expect(await longestTaskMs()).toBeLessThan(200)
})

/** Begins to watch the tasks of the page's main thread. Gives the way to the longest so far. Units: milliseconds */
async function watchTasks(page: Page): Promise<() => Promise<number>> {
  const tasks = await page.evaluateHandle(() => {
    const tasks = { longestMs: 0 }
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.longestMs = Math.max(tasks.longestMs, duration)
    }).observe({ entryTypes: ['longtask'] })
    return tasks
  })
  return () => tasks.evaluate(({ longestMs }) => longestMs)
}

/** Only what is in sight of a long text is drawn. */
async function scrollToEnd(whole: Locator): Promise<void> {
  const text = whole.getByRole('region', { name: 'Text of the line' })
  await expect
    .poll(() =>
      text.evaluate((element) => {
        element.scrollTop = element.scrollHeight
        return element.scrollHeight - element.clientHeight - element.scrollTop < 2
      }),
    )
    .toBe(true)
}

function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** Of what is on the clipboard, reckoned in the page. */
function clipboardDigest(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const bytes = new TextEncoder().encode(await navigator.clipboard.readText())
    return [...new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))]
      .map((byte) => byte.toString(16).padStart(2, '0'))
      .join('')
  })
}
