import { admitAccount } from './admit-account.ts'
import { control } from './demo-cluster.ts'
import { freePort } from './free-port.ts'
import { logPage } from './log-page.ts'
import { type Program, startPodlogs } from './program.ts'
import { test as clusterTest, expect } from './test.ts'
import { numberedLines } from './test-cluster.ts'
import { writeKubeconfig } from './write-kubeconfig.ts'

/** A Podlogs of its own, where everybody logs in with a token. `ana` may read the namespace of the spec, and of specs no other. */
const test = clusterTest.extend<{
  readonly podlogs: Program
  readonly ana: { readonly user: string; readonly token: string }
}>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures off the pattern
  podlogs: async ({}, use, info) => {
    const { project } = info
    const kubeconfig = info.outputPath('kubeconfig')
    await writeKubeconfig(kubeconfig, project.name)
    const options = ['--port', String(await freePort()), '--kubeconfig', kubeconfig]
    await using program = await startPodlogs(options, '', { PODLOGS_ACCESS: 'token' })
    await use(program)
  },
  ana: async ({ cluster }, use, { project }) => {
    if (project.name !== 'demo') return use(await admitAccount(cluster.namespace))
    await control('admit-ana', { namespace: cluster.namespace })
    return use({ user: 'ana', token: 'demo-ana' })
  },
})

test('a person logs in with their token, sees their name and what it may see, and logs out @cluster', async ({
  browser,
  cluster,
  other,
  podlogs,
  ana,
}) => {
  await cluster.addPod({ name: 'writer', containers: [{ name: 'app' }] })
  await cluster.write('writer', 'app', numberedLines(1, 10))
  const page = await (await browser.newContext({ baseURL: podlogs.url })).newPage()
  const address = `/namespaces/${cluster.namespace}/pods/writer?wrap=true`

  await page.goto(address)
  await expect(page).toHaveURL(/\/login\?next=/)
  await page.getByLabel('Token').fill('not-a-token')
  await page.getByRole('button', { name: 'Log in' }).click()
  await expect(page.getByText('The cluster does not take this token')).toBeVisible()
  await page.getByLabel('Token').fill(ana.token)
  await page.getByRole('button', { name: 'Log in' }).click()
  await expect(page).toHaveURL(`${podlogs.url}${address}`)
  await expect(logPage(page).row('line 000010')).toBeVisible()

  const cookies = await page.context().cookies()
  expect(cookies.filter(({ name }) => name.startsWith('__Host-podlogs'))).toMatchObject([
    { httpOnly: true, secure: true, sameSite: 'Strict', path: '/' },
  ])
  expect(JSON.stringify(cookies)).not.toContain(ana.token)

  await page.getByRole('button', { name: 'Account' }).click()
  await expect(page.getByRole('dialog').getByText(ana.user, { exact: true })).toBeVisible()

  await page.goto(`/namespaces/${other.namespace}`)
  const refusal = page.getByText(`You may not list pods in the namespace ${other.namespace}`)
  await expect(refusal.filter({ visible: true }).first()).toBeVisible()

  await page.getByRole('button', { name: 'Account' }).click()
  await page.getByRole('button', { name: 'Log out' }).click()
  await expect(page).toHaveURL(/\/login$/)
  await page.goto(address)
  await expect(page).toHaveURL(/\/login\?next=/)
})

test('each person reads with their own rights, and nobody with those of Podlogs @cluster', async ({
  cluster,
  other,
  podlogs,
  ana,
}) => {
  for (const { addPod, write } of [cluster, other]) {
    await addPod({ name: 'writer', containers: [{ name: 'app' }] })
    await write('writer', 'app', 'hello\n')
  }
  const ask = async (path: string, token: string | null) => {
    const headers = token === null ? {} : { Authorization: `Bearer ${token}` }
    const response = await fetch(`${podlogs.url}/api${path}`, { headers })
    return { status: response.status, text: await response.text() }
  }
  const log = (namespace: string) => `/namespaces/${namespace}/pods/writer/log`
  await expect.poll(async () => (await ask(log(cluster.namespace), ana.token)).text).toBe('hello\n')
  for (const path of [log(other.namespace), `/namespaces/${other.namespace}/pods`]) {
    expect.soft((await ask(path, ana.token)).status, path).toBe(403)
  }
  for (const path of [log(cluster.namespace), `/namespaces/${cluster.namespace}/pods`, '/namespaces', '/me']) {
    expect.soft((await ask(path, null)).status, path).toBe(401)
    expect.soft((await ask(path, 'forged')).status, path).toBe(401)
  }
  expect(JSON.parse((await ask('/me', ana.token)).text)).toMatchObject({ user: ana.user, proof: 'header' })
})

test('what somebody writes into headers about themselves or their connection is not believed @cluster', async ({
  podlogs,
  ana,
}) => {
  const forged = { 'Impersonate-User': 'admin', 'Impersonate-Group': 'system:masters', 'X-Forwarded-User': 'admin' }
  const ask = async (headers: Record<string, string>) => {
    const response = await fetch(`${podlogs.url}/api/me`, { headers })
    return { status: response.status, body: await response.text() }
  }
  expect((await ask(forged)).status).toBe(401)
  const { body } = await ask({ ...forged, Authorization: `Bearer ${ana.token}` })
  expect(JSON.parse(body)).toMatchObject({ user: ana.user })
})
