import { testRelease } from './helm.ts'
import { basePath, expect, test } from './in-cluster-test.ts'
import { kubectl } from './kubectl.ts'
import { logPage } from './log-page.ts'
import { countShownLines } from './shown-lines.ts'
import { addWriter, endWriter } from './writer-pod.ts'

/** A line that is not kept back is on the screen by then, on a machine with other work too. Units: milliseconds */
const promptMs = 5_000
/** Longer than nginx waits for a byte. Units: milliseconds */
const silenceMs = 65_000

test('behind nginx a silent log is not cut, and a rollout costs the reader no line @cluster', async ({
  page,
  context,
  cluster,
  podlogs,
  nginx,
}) => {
  test.setTimeout(240_000)
  page.setDefaultTimeout(20_000)

  await test.step('the chart finds that it works', () => testRelease(podlogs.namespace))

  await cluster.addPod({ name: 'quiet', containers: [{ name: 'app' }] })
  await addWriter(cluster.namespace, { rate: 30, crash: null })
  await cluster.admitReader()
  const pods = `${nginx.url}${basePath}/namespaces/${cluster.namespace}/pods`
  const { row, status } = logPage(page)

  await test.step('a person with a token comes in, and reads', async () => {
    await page.goto(`${pods}/writer`)
    await page.getByLabel('Token').fill(await kubectl(['create', 'token', 'reader', '-n', cluster.namespace]))
    await page.getByRole('button', { name: 'Log in' }).click()
    await expect(row(/canary \d{9}/).first()).toBeVisible({ timeout: 30_000 })
  })

  await test.step('the way in leads neither to the metrics nor past the log of requests', async () => {
    expect((await page.request.get(`${nginx.url}${basePath}/metrics`)).status()).toBe(404)
    const written = await kubectl([
      'logs',
      '-n',
      podlogs.namespace,
      '-l',
      'app.kubernetes.io/name=podlogs',
      '--tail=-1',
    ])
    expect(written).toContain('"type":"request"')
    expect(written).not.toContain('eyJ')
  })

  const quiet = logPage(await context.newPage())
  await test.step('lines are not kept back, nor a silent log cut', async () => {
    const quietPage = quiet.log.page()
    await quietPage.goto(`${pods}/quiet`)
    await cluster.write('quiet', 'app', 'the first word\n')
    await expect(quiet.row('the first word')).toBeVisible({ timeout: 30_000 })
    const check = await context.newPage()
    await check.goto(`${nginx.url}${basePath}/self-check?seconds=60`)
    // Silence is the subject.
    await new Promise((resolve) => setTimeout(resolve, silenceMs))
    await cluster.write('quiet', 'app', 'the second word\n')
    await expect(quiet.row('the second word')).toBeVisible({ timeout: promptMs })
    await expect(check.getByRole('status')).toContainText('Fine')
    expect(await nginx.endedStreams(), 'no stream has ended').toEqual([])
  })

  await test.step('every pod is replaced, and both logs go on', async () => {
    await podlogs.rollOut()
    expect(await nginx.endedStreams(), 'streams have moved').not.toEqual([])
    await cluster.write('quiet', 'app', 'the third word\n')
    await expect(quiet.row('the third word')).toBeVisible({ timeout: 30_000 })
    for (const word of ['first', 'second', 'third']) await expect(quiet.row(`the ${word} word`)).toHaveCount(1)
  })

  await test.step('numbered lines are all there, once', async () => {
    await page.bringToFront()
    await endWriter(cluster.namespace, 'writer')
    await expect(row('canary end')).toBeVisible({ timeout: 30_000 })
    await expect(status).toContainText('Live')
    const counts = await countShownLines(page)
    expect(counts.lines).toBeGreaterThan(2_000)
    expect(counts).toMatchObject({ missing: 0, duplicate: 0, outOfOrder: 0, inGaps: 0 })
  })
})
