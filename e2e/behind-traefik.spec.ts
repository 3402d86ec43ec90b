import { freePort } from './free-port.ts'
import { enter } from './launch.ts'
import { startPodlogs } from './program.ts'
import { expect, test } from './test.ts'
import { openTraefik, traefikIsThere } from './traefik.ts'
import { writeKubeconfig } from './write-kubeconfig.ts'

test.use({ ignoreHTTPSErrors: true })

const basePath = '/tools/logs'
const plain = { tls: false, respondingTimeouts: {}, middlewares: {} }

const ways = [
  { name: 'Traefik as it is by itself', seconds: 65, says: 'Fine', ...plain },
  { name: 'Traefik as it is by itself, over TLS', seconds: 65, says: 'Fine', ...plain, tls: true },
  {
    name: 'Traefik that takes the sub-path away',
    ...{ seconds: 10, says: 'Fine', ...plain, middlewares: { stripPrefix: { prefixes: [basePath] } } },
  },
  {
    name: 'Traefik with the middleware buffering',
    ...{ seconds: 10, says: 'Buffered', ...plain, middlewares: { buffering: {} } },
  },
  {
    name: 'Traefik with a write timeout',
    ...{ seconds: 30, says: 'Cut at 10 s', ...plain, respondingTimeouts: { writeTimeout: '10s' } },
  },
]

for (const { name, seconds, says, ...rules } of ways) {
  test(`the self-check says ${says} behind ${name}`, async ({ page }, info) => {
    test.skip(!traefikIsThere, 'there is no Traefik: TRAEFIK names one that is not in the path')
    test.setTimeout(120_000)
    const kubeconfig = info.outputPath('kubeconfig')
    await writeKubeconfig(kubeconfig, 'demo', 'demo-admin')
    const options = ['--port', String(await freePort()), '--kubeconfig', kubeconfig, '--base-path', basePath]
    await using podlogs = await startPodlogs(options)
    await using proxy = await openTraefik(info.outputPath('traefik'), podlogs.url, { basePath, ...rules })
    await enter(page.context(), proxy.url + basePath)
    await page.goto(`${proxy.url}${basePath}/self-check?seconds=${seconds}`)
    const result = page.getByRole('status').getByText(/^(Fine|Buffered|Cut at .*)$/)
    await expect(result).toHaveText(says, { timeout: 80_000 })
  })
}
