import { envoyIsThere, openEnvoy } from './envoy.ts'
import { freePort } from './free-port.ts'
import { enter } from './launch.ts'
import { logPage } from './log-page.ts'
import { startPodlogs } from './program.ts'
import { expect, test } from './test.ts'
import { numberedLines } from './test-cluster.ts'
import { writeKubeconfig } from './write-kubeconfig.ts'

const basePath = '/tools/logs'
const noEnvoy = 'there is no Envoy here: ENVOY names one that is not in the path'

/** Podlogs on the demo cluster of the specs, below the sub-path. */
async function start(kubeconfig: string) {
  await writeKubeconfig(kubeconfig, 'demo', 'demo-admin')
  const options = ['--port', String(await freePort()), '--kubeconfig', kubeconfig, '--base-path', basePath]
  return startPodlogs(options)
}

for (const strips of [true, false]) {
  test(`behind Envoy, with a request timeout of 0 s, a stream of 65 s comes at once and whole; the sub-path is ${strips ? 'taken away' : 'left'}`, async ({
    page,
  }, info) => {
    test.skip(!envoyIsThere, noEnvoy)
    test.setTimeout(120_000)
    await using podlogs = await start(info.outputPath('kubeconfig'))
    await using proxy = await openEnvoy(info.outputPath('envoy'), podlogs.url, { basePath, strips, timeout: '0s' })
    await enter(page.context(), proxy.url + basePath)
    await page.goto(`${proxy.url}${basePath}/self-check?seconds=65`)
    await expect(page.getByRole('status').getByText(/^(Fine|Buffered|Cut at .*)$/)).toHaveText('Fine', {
      timeout: 80_000,
    })
  })
}

test('behind Envoy as it is by itself a stream is cut after 15 s, and the log goes on: each line once', async ({
  page,
  cluster,
}, info) => {
  test.skip(!envoyIsThere, noEnvoy)
  test.setTimeout(120_000)
  const { namespace, addPod, write } = cluster
  await addPod({ name: 'writer', containers: [{ name: 'app' }] })
  await write('writer', 'app', numberedLines(1, 3))
  await using podlogs = await start(info.outputPath('kubeconfig'))
  await using proxy = await openEnvoy(info.outputPath('envoy'), podlogs.url, {
    basePath,
    strips: false,
    timeout: null,
  })
  await enter(page.context(), proxy.url + basePath)
  const streams: string[] = []
  page.context().on('request', (request) => {
    if (request.url().endsWith('/api/stream')) streams.push(request.url())
  })
  await page.goto(`${proxy.url}${basePath}/namespaces/${namespace}/pods/writer`)
  const { row, rows } = logPage(page)
  await expect(row('line 000003')).toBeVisible()
  const begun = streams.length
  for (const cut of [1, 2]) {
    await expect.poll(() => streams.length, { timeout: 25_000 }).toBeGreaterThanOrEqual(begun + cut)
    await write('writer', 'app', numberedLines(3 + cut, 1))
    await expect(row(`line 00000${3 + cut}`)).toBeVisible()
  }
  await expect(rows).toHaveText([1, 2, 3, 4, 5].map((at) => new RegExp(`line 00000${at} `)))
})
