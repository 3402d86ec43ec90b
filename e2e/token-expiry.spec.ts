import { admitAccount } from './admit-account.ts'
import { control } from './demo-cluster.ts'
import { freePort } from './free-port.ts'
import { logPage } from './log-page.ts'
import { startPodlogs } from './program.ts'
import { expect, test } from './test.ts'
import { numberedLines } from './test-cluster.ts'
import { tokenThatEnds } from './token-that-ends.ts'
import { writeKubeconfig } from './write-kubeconfig.ts'

/** Long enough to log in and see lines come, short enough to see it end. Units: seconds */
const lifetime = 15

test('a login that ends while a log is followed says so in the log, leads to the login, and back to the same link @cluster', async ({
  browser,
  cluster,
}, info) => {
  test.setTimeout(180_000)
  const { namespace, addPod, write } = cluster
  const { name: project } = info.project
  await addPod({ name: 'writer', containers: [{ name: 'app' }] })
  await write('writer', 'app', numberedLines(1, 10))
  if (project === 'demo') await control('admit-ana', { namespace })
  else await admitAccount(namespace)
  const { token, nodeOptions } = tokenThatEnds(project, namespace, lifetime)
  const kubeconfig = info.outputPath('kubeconfig')
  await writeKubeconfig(kubeconfig, project)
  const options = ['--port', String(await freePort()), '--kubeconfig', kubeconfig]
  await using podlogs = await startPodlogs(options, nodeOptions, { PODLOGS_ACCESS: 'token' })

  const page = await (await browser.newContext({ baseURL: podlogs.url })).newPage()
  const address = `/namespaces/${namespace}/pods/writer?wrap=true`
  const { row, rows, status } = logPage(page)
  const logIn = async () => {
    await page.getByLabel('Token').fill(await token())
    await page.getByRole('button', { name: 'Log in' }).click()
    await expect(page).toHaveURL(`${podlogs.url}${address}`)
    await expect(row('line 000010')).toBeVisible()
  }
  await page.goto(address)
  await logIn()
  await write('writer', 'app', numberedLines(11, 1))
  await expect(row('line 000011')).toBeVisible()
  await expect(status).toContainText('Live')

  await expect(rows.last()).toContainText('login has ended', { timeout: (lifetime + 5) * 1_000 })
  await expect(status).not.toContainText('Live')
  await write('writer', 'app', numberedLines(12, 1))
  await expect(page).toHaveURL(/\/login\?next=/, { timeout: 70_000 })

  await logIn()
  await expect(row('line 000012')).toBeVisible()
})
