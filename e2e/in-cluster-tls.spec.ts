import { mkdir } from 'node:fs/promises'
import { canEnterNode, forwardTo } from './cluster-node.ts'
import { helmIsThere, testRelease } from './helm.ts'
import { installPodlogs } from './installation.ts'
import { kubectl } from './kubectl.ts'
import { makeLocalCertificate } from './local-certificate.ts'
import { logPage } from './log-page.ts'
import { shownBy } from './shown-certificate.ts'
import { expect, test } from './test.ts'
import { putCertificate } from './tls-secret.ts'

/** The kubelet looks at Secrets of its pods once a minute or so. Units: milliseconds */
const kubeletMs = 150_000

test('the chart serves https from a Secret: probed so, read so, and renewed without a restart or a cut @cluster', async ({
  browser,
  cluster,
}, info) => {
  test.skip(!canEnterNode, 'no image can be given to the cluster: there is no ../shared/cluster/enter')
  test.skip(!helmIsThere, 'there is no Helm: HELM names one that is not in the path')
  test.setTimeout(360_000)
  const newCertificate = async (name: string) => {
    const folder = info.outputPath(name)
    await mkdir(folder, { recursive: true })
    return makeLocalCertificate(folder)
  }
  const [first, second] = [await newCertificate('first'), await newCertificate('second')]
  const folder = info.outputPath('installation')
  await mkdir(folder)
  // That it is installed at all says that all three probes are answered.
  await using podlogs = await installPodlogs(folder, { basePath: '', replicas: 1, certificate: first })
  await test.step('the chart finds that it works', () => testRelease(podlogs.namespace))

  const ofPod = (path: string) =>
    kubectl([
      'get',
      'pods',
      '-n',
      podlogs.namespace,
      '-l',
      'app.kubernetes.io/name=podlogs',
      '-o',
      `jsonpath={${path}}`,
    ])
  expect(await ofPod('.items[*].spec.containers[*]..httpGet.scheme')).toBe('HTTPS HTTPS HTTPS')
  await using pod = await forwardTo(`${await ofPod('.items[0].status.podIP')}:7635`)
  const url = `https://127.0.0.1:${pod.port}`
  await expect.poll(() => shownBy(url)).toMatch(/^([0-9A-F]{2}:){31}/)
  const before = await shownBy(url)
  await expect(fetch(url.replace('https:', 'http:'))).rejects.toThrow()

  await cluster.addPod({ name: 'quiet', containers: [{ name: 'app' }] })
  await cluster.admitReader()
  const context = await browser.newContext({ baseURL: url, ignoreHTTPSErrors: true })
  const page = await context.newPage()
  const streams: string[] = []
  page.on('request', (request) => {
    if (request.url().endsWith('/api/stream')) streams.push(request.url())
  })
  const { row } = logPage(page)
  await test.step('a person with a token comes in, and reads', async () => {
    await page.goto(`/namespaces/${cluster.namespace}/pods/quiet`)
    await page.getByLabel('Token').fill(await kubectl(['create', 'token', 'reader', '-n', cluster.namespace]))
    await page.getByRole('button', { name: 'Log in' }).click()
    await cluster.write('quiet', 'app', 'the first word\n')
    await expect(row('the first word')).toBeVisible({ timeout: 30_000 })
  })

  await test.step('a new certificate is shown to who comes, and cuts nobody', async () => {
    const asked = streams.length
    await putCertificate(podlogs.namespace, 'tls', second)
    await expect.poll(() => shownBy(url), { timeout: kubeletMs, intervals: [1_000] }).not.toBe(before)
    await cluster.write('quiet', 'app', 'the second word\n')
    await expect(row('the second word')).toBeVisible({ timeout: 30_000 })
    expect(streams).toHaveLength(asked)
    expect(await ofPod('.items[*].status.containerStatuses[*].restartCount')).toBe('0')
  })
  await context.close()
})
