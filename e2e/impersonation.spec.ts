import { freePort } from './free-port.ts'
import { openIdentityProxy } from './identity-proxy.ts'
import { logPage } from './log-page.ts'
import { type Program, startPodlogs } from './program.ts'
import { type RawAnswer, rawRequest } from './raw-request.ts'
import { createSpeakingAccount, type SpeakingAccount } from './speaking-account.ts'
import { test as clusterTest, expect } from './test.ts'
import { numberedLines } from './test-cluster.ts'
import { writeKubeconfig } from './write-kubeconfig.ts'

const secret = 'what-the-proxy-of-the-specs-knows'

/** A Podlogs that speaks for whom a proxy names, with an account that may do nothing else. */
const test = clusterTest.extend<{ readonly account: SpeakingAccount; readonly podlogs: Program }>({
  account: async ({ cluster }, use, { project }) => {
    await using account = await createSpeakingAccount(project.name, cluster.namespace)
    await use(account)
  },
  podlogs: async ({ account }, use, info) => {
    const kubeconfig = info.outputPath('kubeconfig')
    await writeKubeconfig(kubeconfig, info.project.name, account.token)
    await using program = await startPodlogs(['--port', String(await freePort()), '--kubeconfig', kubeconfig], '', {
      PODLOGS_ACCESS: 'impersonation',
      PODLOGS_TRUSTED_PROXIES: '127.0.0.1',
      PODLOGS_PROXY_SECRET: secret,
    })
    await use(program)
  },
})

const codeOf = ({ status, body }: RawAnswer) => [status, /"code":"([^"]+)"/.exec(body)?.[1]]

test('whom the proxy names reads with their own rights, and Podlogs lends none @cluster', async ({
  browser,
  cluster,
  other,
  podlogs,
  account,
}) => {
  for (const { addPod, write } of [cluster, other]) {
    await addPod({ name: 'writer', containers: [{ name: 'app' }] })
    await write('writer', 'app', numberedLines(1, 10))
  }
  const { user } = account
  await using proxy = await openIdentityProxy(podlogs.url, {
    'x-podlogs-proxy-secret': secret,
    'x-forwarded-user': user,
    'x-forwarded-groups': '',
  })
  const page = await (await browser.newContext({ baseURL: proxy.url })).newPage()
  await page.goto(`/namespaces/${cluster.namespace}/pods/writer`)
  await expect(logPage(page).row('line 000010')).toBeVisible()
  await page.getByRole('button', { name: 'Account' }).click()
  const me = page.getByRole('dialog')
  await expect(me.getByText(user, { exact: true })).toBeVisible()
  await expect(me.getByText('A proxy has said who you are')).toBeVisible()

  const status = async (path: string) => (await rawRequest(`${proxy.url}/api${path}`, [])).status
  expect(await status(`/namespaces/${cluster.namespace}/pods`)).toBe(200)
  for (const path of ['/pods', '/events', '/pods/writer/log']) {
    expect.soft(await status(`/namespaces/${other.namespace}${path}`), path).toBe(403)
  }
})

test('who is in a group reads what the group may, and without the group nothing @cluster', async ({
  cluster,
  podlogs,
  account,
}, { project }) => {
  test.skip(project.name === 'demo', 'needs a cluster that knows groups')
  await cluster.addPod({ name: 'writer', containers: [{ name: 'app' }] })
  await cluster.write('writer', 'app', 'hello\n')
  const log = `${podlogs.url}/api/namespaces/${cluster.namespace}/pods/writer/log`
  const otto = ['X-Podlogs-Proxy-Secret', secret, 'X-Forwarded-User', 'otto']
  await expect
    .poll(() => rawRequest(log, [...otto, 'X-Forwarded-Groups', account.group]))
    .toMatchObject({ body: 'hello\n' })
  expect(codeOf(await rawRequest(log, otto))).toEqual([403, 'forbidden'])

  const stranger = await rawRequest(log, ['X-Podlogs-Proxy-Secret', secret, 'X-Forwarded-User', 'somebody'])
  expect(codeOf(stranger)).toEqual([403, 'forbidden'])
  expect(stranger.body).toContain('"verb":"impersonate","resource":"users"')
})

test('an identity that is forged, said twice, or of the cluster itself is refused @cluster', async ({
  cluster,
  podlogs,
  account,
}) => {
  const { user } = account
  const known = ['X-Podlogs-Proxy-Secret', secret]
  const named = ['X-Forwarded-User', user]
  const ask = async (...headers: string[]) =>
    codeOf(await rawRequest(`${podlogs.url}/api/namespaces/${cluster.namespace}/pods`, headers))
  expect(await ask(...known, ...named)).toEqual([200, undefined])
  for (const { name, headers, code } of [
    { name: 'without the secret', headers: named, code: 'proxy-not-trusted' },
    { name: 'another secret', headers: [...named, 'X-Podlogs-Proxy-Secret', `${secret}2`], code: 'proxy-not-trusted' },
    { name: 'two people', headers: [...known, 'x-forwarded-user', 'admin', ...named], code: 'proxy-not-trusted' },
    {
      name: 'groups to be taken off',
      headers: [...known, ...named, 'Connection', 'X-Forwarded-Groups'],
      code: 'proxy-not-trusted',
    },
    {
      name: 'the master of the cluster',
      headers: [...known, ...named, 'X-Forwarded-Groups', 'a,system:masters'],
      code: 'identity-refused',
    },
    {
      name: 'a service account',
      headers: [...known, 'X-Forwarded-User', 'system:serviceaccount:a:b'],
      code: 'identity-refused',
    },
  ]) {
    expect.soft(await ask(...headers), name).toEqual([403, code])
  }
  expect(await ask(...known, 'Impersonate-User', user, 'Authorization', 'Bearer x')).toEqual([401, 'login-required'])
})

test('from an address that is not the proxy nobody is believed, whatever they know @cluster', async ({
  account,
}, info) => {
  const kubeconfig = info.outputPath('kubeconfig')
  await writeKubeconfig(kubeconfig, info.project.name, account.token)
  await using podlogs = await startPodlogs(['--port', String(await freePort()), '--kubeconfig', kubeconfig], '', {
    PODLOGS_ACCESS: 'impersonation',
    PODLOGS_TRUSTED_PROXIES: '10.250.0.0/16',
    PODLOGS_PROXY_SECRET: secret,
  })
  const told = ['X-Podlogs-Proxy-Secret', secret, 'X-Forwarded-User', account.user]
  for (const claim of [
    [],
    ['X-Forwarded-For', '10.250.0.1'],
    ['X-Podlogs-Peer', '10.250.0.1'],
    ['X-Real-Ip', '10.250.0.1'],
  ]) {
    const answer = await rawRequest(`${podlogs.url}/api/namespaces`, [...told, ...claim])
    expect.soft(codeOf(answer), claim.join(' ')).toEqual([403, 'proxy-not-trusted'])
  }
})
