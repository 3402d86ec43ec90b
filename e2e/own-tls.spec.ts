import { copyFile, mkdir } from 'node:fs/promises'
import { freePort } from './free-port.ts'
import { enter } from './launch.ts'
import { type LocalCertificate, makeLocalCertificate } from './local-certificate.ts'
import { logPage } from './log-page.ts'
import { startPodlogs } from './program.ts'
import { shownBy } from './shown-certificate.ts'
import { expect, test } from './test.ts'
import { numberedLines } from './test-cluster.ts'
import { writeKubeconfig } from './write-kubeconfig.ts'

test('Podlogs serves https by itself, and a new certificate ends no log that is followed', async ({
  browser,
  cluster,
}, info) => {
  test.setTimeout(120_000)
  const { namespace, addPod, write } = cluster
  await addPod({ name: 'writer', containers: [{ name: 'app' }] })
  await write('writer', 'app', numberedLines(1, 3))
  const [first, second] = await Promise.all(['first', 'second'].map((name) => newCertificate(info.outputPath(name))))
  if (first === undefined || second === undefined) throw new Error('no certificates')
  const kubeconfig = info.outputPath('kubeconfig')
  await writeKubeconfig(kubeconfig, 'demo')
  await using podlogs = await startPodlogs(['--port', String(await freePort()), '--kubeconfig', kubeconfig], '', {
    PODLOGS_TLS_CERT_FILE: first.certificate,
    PODLOGS_TLS_KEY_FILE: first.key,
  })
  expect(podlogs.url).toMatch(/^https:\/\/127\.0\.0\.1:/)
  const before = await shownBy(podlogs.url)
  expect(before).toMatch(/^([0-9A-F]{2}:){31}/)
  expect(await shownBy(podlogs.url, { maxVersion: 'TLSv1.1', minVersion: 'TLSv1.1' })).not.toBe(before)
  await expect(fetch(podlogs.url.replace('https:', 'http:'))).rejects.toThrow()

  const context = await browser.newContext({ baseURL: podlogs.url, ignoreHTTPSErrors: true })
  await enter(context, podlogs.url)
  expect(await context.cookies()).toMatchObject([{ secure: true, httpOnly: true, sameSite: 'Strict' }])
  const page = await context.newPage()
  const streams: string[] = []
  page.on('request', (request) => {
    if (request.url().endsWith('/api/stream')) streams.push(request.url())
  })
  await page.goto(`/namespaces/${namespace}/pods/writer`)
  const { row } = logPage(page)
  await expect(row('line 000003')).toBeVisible()

  await copyFile(second.certificate, first.certificate)
  await copyFile(second.key, first.key)
  await expect.poll(() => shownBy(podlogs.url), { timeout: 20_000 }).not.toBe(before)
  const asked = streams.length
  await write('writer', 'app', numberedLines(4, 1))
  await expect(row('line 000004')).toBeVisible()
  expect(streams).toHaveLength(asked)
})

test('the self-check finds nothing wrong with a stream over its own https', async ({ browser }, info) => {
  const { certificate, key } = await newCertificate(info.outputPath('own'))
  const kubeconfig = info.outputPath('kubeconfig')
  await writeKubeconfig(kubeconfig, 'demo')
  await using podlogs = await startPodlogs(['--port', String(await freePort()), '--kubeconfig', kubeconfig], '', {
    PODLOGS_TLS_CERT_FILE: certificate,
    PODLOGS_TLS_KEY_FILE: key,
  })
  const context = await browser.newContext({ baseURL: podlogs.url, ignoreHTTPSErrors: true })
  await enter(context, podlogs.url)
  const page = await context.newPage()
  await page.goto('/self-check?seconds=6')
  await expect(page.getByRole('status').getByText(/^(Fine|Buffered|Cut at .*)$/)).toHaveText('Fine')
})

async function newCertificate(folder: string): Promise<LocalCertificate> {
  await mkdir(folder, { recursive: true })
  return makeLocalCertificate(folder)
}
