import { followLog } from './followed-log.ts'
import { freePort } from './free-port.ts'
import { openIdentityProxy } from './identity-proxy.ts'
import { kubectl } from './kubectl.ts'
import { startPodlogs } from './program.ts'
import { rawRequest } from './raw-request.ts'
import { expect, test } from './test.ts'
import { writeKubeconfig } from './write-kubeconfig.ts'

const secret = 'what-the-proxy-of-the-specs-knows'

test('a shared account reads what it was set up for and no more, whatever its rights, and only through the proxy @cluster', async ({
  browser,
  cluster,
  other,
}, info) => {
  const { project } = info
  for (const { addPod, write } of [cluster, other]) {
    await addPod({ name: 'writer', containers: [{ name: 'app' }] })
    await write('writer', 'app', 'hello\n')
  }
  await using account = await accountOfEverything(project.name, cluster.namespace)
  const kubeconfig = info.outputPath('kubeconfig')
  await writeKubeconfig(kubeconfig, project.name, account.token)
  await using podlogs = await startPodlogs(['--port', String(await freePort()), '--kubeconfig', kubeconfig], '', {
    PODLOGS_ACCESS: 'unsafe-shared',
    PODLOGS_TRUSTED_PROXIES: '127.0.0.1',
    PODLOGS_PROXY_SECRET: secret,
    PODLOGS_NAMESPACES: cluster.namespace,
  })
  await using proxy = await openIdentityProxy(podlogs.url, { 'x-podlogs-proxy-secret': secret })
  const ask = (path: string) => rawRequest(`${proxy.url}/api${path}`, [])

  expect(JSON.parse((await ask('/namespaces')).body)).toEqual({
    namespaces: [{ name: cluster.namespace, phase: 'Active' }],
  })
  await expect.poll(async () => (await ask(`/namespaces/${cluster.namespace}/pods/writer/log`)).body).toBe('hello\n')
  for (const path of ['/pods', '/events', '/workloads', '/pods/writer/log']) {
    expect.soft((await ask(`/namespaces/${other.namespace}${path}`)).status, path).toBe(403)
  }
  const sources = [cluster, other].map(({ namespace }) => ({ namespace, pod: 'writer', container: 'app' }))
  const selections = [{ namespace: other.namespace, of: { type: 'namespace' } }]
  const followed = await followLog(proxy.url, { sources: sources.slice(1), selections })
  await expect.poll(() => followed.events).toContain('problem writer forbidden')
  await followed.ended
  expect(followed.linesOf('writer')).toEqual([])
  expect(await rawRequest(`${podlogs.url}/api/namespaces`, [])).toMatchObject({ status: 403 })

  const page = await (await browser.newContext({ baseURL: proxy.url })).newPage()
  await page.goto('/')
  await expect(page.getByRole('main').getByText(cluster.namespace)).toBeVisible()
  await expect(page.getByRole('main').getByText(other.namespace)).toHaveCount(0)
  await page.getByRole('button', { name: 'Account' }).click()
  await expect(page.getByRole('dialog').getByText('Everybody here reads with one shared account')).toBeVisible()
})

/** An account that may read every namespace of the cluster. */
async function accountOfEverything(project: string, namespace: string) {
  if (project === 'demo') return { token: null, async [Symbol.asyncDispose]() {} }
  const name = `podlogs-${namespace}`
  await kubectl(['create', 'serviceaccount', 'podlogs', '-n', namespace])
  const account = `--serviceaccount=${namespace}:podlogs`
  await kubectl(['create', 'clusterrolebinding', name, '--clusterrole=view', account])
  return {
    token: (await kubectl(['create', 'token', 'podlogs', '-n', namespace])).trim(),
    async [Symbol.asyncDispose]() {
      await kubectl(['delete', 'clusterrolebinding', name])
    },
  }
}
