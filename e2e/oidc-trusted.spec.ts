import { writeFile } from 'node:fs/promises'
import { request } from '@playwright/test'
import { freePort } from './free-port.ts'
import { makeLocalCertificate } from './local-certificate.ts'
import { logInAtProvider } from './log-in-at-provider.ts'
import { startPodlogs, startProgram } from './program.ts'
import { expect, test } from './test.ts'
import { apiServerIsThere, startTrustingApiServer } from './trusting-api-server.ts'

test('an API server that knows the issuer gets the ID token of the person, and gives them the rights of their groups @cluster', async ({
  browser,
}, info) => {
  test.skip(info.project.name === 'demo' || !apiServerIsThere, 'needs the programs of a cluster')
  test.setTimeout(240_000)
  const folder = info.outputPath()
  const certificate = await makeLocalCertificate(folder)
  const [port, providerPort] = [await freePort(), await freePort()]
  const [url, issuer] = [`http://127.0.0.1:${port}`, `https://localhost:${providerPort}`]
  await using _provider = await startProgram(
    [
      'e2e/identity-provider/main.ts',
      ...['--issuer', issuer, '--redirect-uri', `${url}/api/login/callback`, '--after-logout', `${url}/login`],
      ...['--groups', '{"ana":["shop"]}', '--certificate', certificate.certificate, '--key', certificate.key],
    ],
    /^The identity provider is ready$/,
  )
  await using api = await startTrustingApiServer(issuer, folder, certificate)
  const admin = await request.newContext({
    baseURL: api.url,
    ignoreHTTPSErrors: true,
    extraHTTPHeaders: { Authorization: `Bearer ${api.adminToken}` },
  })
  const ready = () =>
    admin.get('/readyz').then(
      (answer) => answer.status(),
      () => 0,
    )
  await expect.poll(ready, { timeout: 90_000 }).toBe(200)
  await letGroupRead(admin, 'oidc:shop', 'shop')

  const kubeconfig = info.outputPath('kubeconfig')
  const cluster = { server: api.url, 'certificate-authority': certificate.authority }
  const config = {
    ...{ apiVersion: 'v1', kind: 'Config', 'current-context': 'here', users: [] },
    clusters: [{ name: 'trusting', cluster }],
    contexts: [{ name: 'here', context: { cluster: 'trusting', user: '' } }],
  }
  await writeFile(kubeconfig, JSON.stringify(config))
  await using _podlogs = await startPodlogs(['--port', String(port), '--kubeconfig', kubeconfig], '', {
    PODLOGS_ACCESS: 'oidc',
    PODLOGS_PUBLIC_URL: url,
    PODLOGS_OIDC_ISSUER: issuer,
    PODLOGS_OIDC_CLIENT_ID: 'podlogs',
    PODLOGS_OIDC_CLIENT_SECRET: 'secret-of-podlogs-at-the-provider',
    NODE_EXTRA_CA_CERTS: certificate.authority,
  })
  const logIn = async (name: string) => {
    const context = await browser.newContext({ baseURL: url, ignoreHTTPSErrors: true })
    const page = await context.newPage()
    await page.goto('/login')
    // The API server fetches the keys of the issuer in its own time.
    await expect(async () => {
      await page.goto('/login')
      await logInAtProvider(page, name)
      await expect(page).toHaveURL(`${url}/`, { timeout: 3_000 })
    }).toPass({ timeout: 60_000 })
    const ask = (path: string) =>
      page.evaluate(async (address) => {
        const answer = await fetch(address, { headers: { 'X-Podlogs': '1' } })
        return { status: answer.status, body: await answer.json() }
      }, path)
    return ask
  }
  const ana = await logIn('ana')
  const me = (await ana('/api/me')).body
  expect(me).toMatchObject({ mode: 'oidc', user: 'oidc:ana' })
  expect(me.groups).toContain('oidc:shop')
  expect(await ana('/api/namespaces/shop/pods')).toMatchObject({ status: 200, body: { items: [] } })
  expect(await ana('/api/namespaces/default/pods')).toMatchObject({ status: 403, body: { code: 'forbidden' } })

  const otto = await logIn('otto')
  expect((await otto('/api/me')).body).toMatchObject({ user: 'oidc:otto' })
  expect(await otto('/api/namespaces/shop/pods')).toMatchObject({ status: 403, body: { code: 'forbidden' } })
})

/** Makes a namespace whose pods a group may list. */
async function letGroupRead(
  admin: Awaited<ReturnType<typeof request.newContext>>,
  group: string,
  namespace: string,
): Promise<void> {
  const rbac = 'rbac.authorization.k8s.io'
  const create = async (path: string, object: object) => {
    const made = async () => (await admin.post(path, { data: object })).status()
    await expect.poll(made, { timeout: 30_000 }).toBe(201)
  }
  const metadata = { name: 'reader', namespace }
  await create('/api/v1/namespaces', { apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace } })
  const rules = [{ apiGroups: [''], resources: ['pods'], verbs: ['get', 'list', 'watch'] }]
  await create(`/apis/${rbac}/v1/namespaces/${namespace}/roles`, { metadata, rules })
  await create(`/apis/${rbac}/v1/namespaces/${namespace}/rolebindings`, {
    metadata,
    roleRef: { apiGroup: rbac, kind: 'Role', name: 'reader' },
    subjects: [{ apiGroup: rbac, kind: 'Group', name: group }],
  })
}
