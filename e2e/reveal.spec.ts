import { admitAccount } from './admit-account.ts'
import { followLog } from './followed-log.ts'
import { freePort } from './free-port.ts'
import { kubectl } from './kubectl.ts'
import { logPage } from './log-page.ts'
import { startPodlogs } from './program.ts'
import { rawRequest } from './raw-request.ts'
import { expect, test } from './test.ts'
import { writeKubeconfig } from './write-kubeconfig.ts'

test('what is masked is seen with a right of its own, and no longer than it is there @cluster', async ({
  cluster,
  browser,
}, info) => {
  const { project } = info
  test.skip(project.name === 'demo', 'needs a cluster whose rights change')
  const { namespace } = cluster
  await cluster.addPod({ name: 'writer', containers: [{ name: 'app' }] })
  await cluster.write('writer', 'app', 'password=hunter2\n')
  const ana = await admitAccount(namespace)
  const kubeconfig = info.outputPath('kubeconfig')
  await writeKubeconfig(kubeconfig, project.name)
  await using podlogs = await startPodlogs(['--port', String(await freePort()), '--kubeconfig', kubeconfig], '', {
    PODLOGS_ACCESS: 'token',
    PODLOGS_REVEAL: 'true',
    PODLOGS_REAUTHORIZE_SECONDS: '2',
  })
  const plain = async (query: string) =>
    rawRequest(`${podlogs.url}/api/namespaces/${namespace}/pods/writer/log${query}`, [
      'Authorization',
      `Bearer ${ana.token}`,
    ])
  expect((await plain('')).body).toMatch(/^password=\[masked:password#....\]\n$/)
  const refused = await plain('?reveal=true')
  expect(refused.status).toBe(403)
  expect(JSON.parse(refused.body)).toMatchObject({
    code: 'forbidden',
    missing: { verb: 'reveal', resource: 'logs', apiGroup: 'podlogs.dev', namespace },
  })

  const role = {
    apiVersion: 'rbac.authorization.k8s.io/v1',
    kind: 'Role',
    metadata: { name: 'log-revealer', namespace },
    rules: [{ apiGroups: ['podlogs.dev'], resources: ['logs'], verbs: ['reveal'] }],
  }
  await kubectl(['apply', '-f', '-'], JSON.stringify(role))
  const account = `--serviceaccount=${namespace}:reader`
  await kubectl(['create', 'rolebinding', 'log-revealer', '-n', namespace, '--role=log-revealer', account])
  await expect.poll(async () => (await plain('?reveal=true')).body).toBe('password=hunter2\n')
  expect((await plain('')).body).toContain('[masked:password#')

  const page = await (await browser.newContext({ baseURL: podlogs.url })).newPage()
  await page.goto(`/login?next=/namespaces/${namespace}/pods/writer`)
  await page.getByLabel('Token').fill(ana.token)
  await page.getByRole('button', { name: 'Log in' }).click()
  await expect(logPage(page).row('[masked:password#')).toBeVisible()
  await page.getByRole('button', { name: 'View' }).click()
  await page.getByRole('menuitemcheckbox', { name: 'Reveal masked values' }).click()
  await expect(logPage(page).row('password=hunter2')).toBeVisible()
  expect(page.url()).not.toContain('reveal')

  const body = { sources: [{ namespace, pod: 'writer', container: 'app' }], follow: true, reveal: true }
  const followed = await followLog(podlogs.url, body, undefined, ana.token)
  await expect.poll(() => followed.linesOf('writer')).toEqual(['password=hunter2'])
  await kubectl(['delete', 'rolebinding', 'log-revealer', '-n', namespace])
  await expect.poll(() => followed.events, { timeout: 6_000 }).toContain('closed writer forbidden')
  await followed.ended
})

test('where nobody is allowed to, masked values stay masked for an admin, too', async ({ cluster, request }) => {
  const { namespace } = cluster
  await cluster.addPod({ name: 'writer', containers: [{ name: 'app' }] })
  const answer = await request.get(`/api/namespaces/${namespace}/pods/writer/log?reveal=true`)
  expect(answer.status()).toBe(403)
  expect(await answer.json()).toMatchObject({ code: 'reveal-off' })
})
