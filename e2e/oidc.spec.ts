import { freePort } from './free-port.ts'
import { logInAtProvider } from './log-in-at-provider.ts'
import { logPage } from './log-page.ts'
import { startPodlogs, startProgram } from './program.ts'
import { rawRequest } from './raw-request.ts'
import { createSpeakingAccount } from './speaking-account.ts'
import { test as clusterTest, expect } from './test.ts'
import { numberedLines } from './test-cluster.ts'
import { writeKubeconfig } from './write-kubeconfig.ts'

/** Short enough to see a login renewed. */
const idTokenSeconds = 16

type Organisation = {
  readonly url: string
  /** Reads the namespace of the spec. */
  readonly user: string
  /** Members of this group read it, too: otto is one. */
  readonly group: string
}

/** A Podlogs whose people log in at an identity provider, and for whom it speaks: the API server does not know the issuer. */
const test = clusterTest.extend<{ readonly organisation: Organisation }>({
  organisation: async ({ cluster }, use, info) => {
    await using account = await createSpeakingAccount(info.project.name, cluster.namespace)
    const { user, group } = account
    const kubeconfig = info.outputPath('kubeconfig')
    await writeKubeconfig(kubeconfig, info.project.name, account.token)
    const [port, providerPort] = [await freePort(), await freePort()]
    const url = `http://127.0.0.1:${port}`
    // Another host name than that of Podlogs: for a browser, another site.
    const issuer = `http://localhost:${providerPort}`
    await using _provider = await startProgram(
      [
        'e2e/identity-provider/main.ts',
        ...['--issuer', issuer, '--redirect-uri', `${url}/api/login/callback`, '--after-logout', `${url}/login`],
        ...['--groups', JSON.stringify({ otto: [group] }), '--id-token-seconds', String(idTokenSeconds)],
      ],
      /^The identity provider is ready$/,
    )
    await using _podlogs = await startPodlogs(['--port', String(port), '--kubeconfig', kubeconfig], '', {
      PODLOGS_ACCESS: 'oidc',
      PODLOGS_PUBLIC_URL: url,
      PODLOGS_OIDC_ISSUER: issuer,
      PODLOGS_OIDC_CLIENT_ID: 'podlogs',
      PODLOGS_OIDC_CLIENT_SECRET: 'secret-of-podlogs-at-the-provider',
      PODLOGS_OIDC_IMPERSONATE: 'true',
      PODLOGS_OIDC_USER_CLAIM: 'preferred_username',
    })
    await use({ url, user, group })
  },
})

test('a person logs in with their organisation, reads on while the login is renewed, and logs out of both @cluster', async ({
  browser,
  cluster,
  other,
  organisation,
}) => {
  test.slow()
  const { url, user } = organisation
  await cluster.addPod({ name: 'writer', containers: [{ name: 'app' }] })
  await cluster.write('writer', 'app', numberedLines(1, 10))
  const page = await (await browser.newContext({ baseURL: url })).newPage()
  const address = `/namespaces/${cluster.namespace}/pods/writer?wrap=true`
  await page.goto(address)
  await expect(page).toHaveURL(/\/login\?next=/)
  await logInAtProvider(page, user)
  await expect(page).toHaveURL(`${url}${address}`)
  await expect(logPage(page).row('line 000010')).toBeVisible()

  const cookies = await page.context().cookies(url)
  const session = cookies.filter(({ name }) => name.startsWith('__Host-podlogs'))
  expect(session.map(({ name }) => name)).toEqual(['__Host-podlogs-0'])
  expect(session).toMatchObject([{ httpOnly: true, secure: true, sameSite: 'Strict' }])
  const me = () => page.evaluate(async () => (await fetch('/api/me', { headers: { 'X-Podlogs': '1' } })).json())
  const first = await me()
  expect(first).toMatchObject({ mode: 'oidc', proof: 'session', user })

  await page.getByRole('button', { name: 'Account' }).click()
  await expect(page.getByText('You have logged in with your organisation')).toBeVisible()
  await page.keyboard.press('Escape')

  // The login of the beginning is over, and the log goes on.
  const overAt = Date.parse(first.expiresAt) + 2_000
  await expect.poll(() => Date.now() > overAt, { timeout: idTokenSeconds * 1_000 + 5_000 }).toBe(true)
  await cluster.write('writer', 'app', numberedLines(11, 1))
  await expect(logPage(page).row('line 000011')).toBeVisible()
  expect(Date.parse((await me()).expiresAt)).toBeGreaterThan(overAt)
  await page.goto(`/namespaces/${other.namespace}`)
  const refusal = page.getByText(`You may not list pods in the namespace ${other.namespace}`)
  await expect(refusal.filter({ visible: true }).first()).toBeVisible()

  await page.getByRole('button', { name: 'Account' }).click()
  await page.getByRole('button', { name: 'Log out' }).click()
  await page.getByRole('button', { name: 'Yes, sign me out' }).click()
  await expect(page).toHaveURL(`${url}/login`)
  await page.goto(address)
  await expect(page).toHaveURL(/\/login\?next=/)
  // The provider has forgotten them, too: it asks again who they are.
  await page.getByRole('link', { name: 'Log in' }).click()
  await expect(page.getByPlaceholder('Enter any login')).toBeVisible()
})

test('the groups of the organisation give rights, and those of the cluster itself are nobody’s @cluster', async ({
  browser,
  cluster,
  organisation,
}, { project }) => {
  const { url } = organisation
  await cluster.addPod({ name: 'writer', containers: [{ name: 'app' }] })
  await cluster.write('writer', 'app', numberedLines(1, 3))
  const page = await (await browser.newContext({ baseURL: url })).newPage()
  await page.goto('/login?next=//evil.example')
  await logInAtProvider(page, 'system:admin')
  await expect(page).toHaveURL(/\/login\?failed=identity-refused$/)
  await expect(page.getByText('Podlogs does not speak for this name')).toBeVisible()

  test.skip(project.name === 'demo', 'needs a cluster that knows groups')
  const other = await (await browser.newContext({ baseURL: url })).newPage()
  await other.goto(`/login?next=/namespaces/${cluster.namespace}/pods/writer`)
  await logInAtProvider(other, 'otto')
  await expect(logPage(other).row('line 000003')).toBeVisible()
})

test('a login is finished by the browser that has begun it, once, and by no other answer @cluster', async ({
  browser,
  organisation,
}) => {
  const { url, user } = organisation
  const page = await (await browser.newContext({ baseURL: url })).newPage()
  let cameBackTo = ''
  page.on('request', (request) => {
    if (request.url().includes('/api/login/callback')) cameBackTo = request.url()
  })
  await page.goto('/login')
  await logInAtProvider(page, user)
  await expect(page).toHaveURL(`${url}/`)

  const stranger = await (await browser.newContext({ baseURL: url })).newPage()
  for (const answer of [cameBackTo, `${url}/api/login/callback?code=forged&state=forged`]) {
    await stranger.goto(answer)
    await expect(stranger).toHaveURL(`${url}/login?failed=login-failed`)
    expect((await stranger.context().cookies(url)).filter(({ name }) => name.startsWith('__Host-podlogs'))).toEqual([])
  }
  await page.goto(cameBackTo)
  await expect(page).toHaveURL(`${url}/login?failed=login-failed`)
  for (const cookie of ['', '__Host-podlogs-0=forged']) {
    expect((await rawRequest(`${url}/api/me`, ['Cookie', cookie, 'X-Podlogs', '1'])).status).toBe(401)
  }
})
