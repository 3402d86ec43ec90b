import { admitAccount } from './admit-account.ts'
import { freePort } from './free-port.ts'
import { kubectl } from './kubectl.ts'
import { logPage } from './log-page.ts'
import { startPodlogs } from './program.ts'
import { expect, test } from './test.ts'
import { writeKubeconfig } from './write-kubeconfig.ts'

test('a refusal shows the right that is missing, and the rule that gives it is right @cluster', async ({
  browser,
  cluster,
}, info) => {
  const { project } = info
  test.skip(project.name === 'demo', 'needs a cluster whose rights change')
  await cluster.addPod({ name: 'writer', containers: [{ name: 'app' }] })
  await cluster.write('writer', 'app', 'hello\n')
  const ana = await admitAccount(cluster.namespace)
  await ana.takeLogsAway()
  const kubeconfig = info.outputPath('kubeconfig')
  await writeKubeconfig(kubeconfig, project.name)
  await using podlogs = await startPodlogs(['--port', String(await freePort()), '--kubeconfig', kubeconfig], '', {
    PODLOGS_ACCESS: 'token',
  })
  const page = await (await browser.newContext({ baseURL: podlogs.url })).newPage()
  await page.goto(`/login?next=/namespaces/${cluster.namespace}/pods/writer`)
  await page.getByLabel('Token').fill(ana.token)
  await page.getByRole('button', { name: 'Log in' }).click()

  const refusal = page
    .getByRole('alert')
    .filter({ hasText: `You may not get pods/log in the namespace ${cluster.namespace}` })
  await expect(refusal).toBeVisible()
  await refusal.getByText('RBAC rule for an admin').click()
  const rule = (await refusal.locator('pre').textContent()) ?? ''
  expect(rule).toContain(`    namespace: ${cluster.namespace}\n    name: reader\n`)
  await kubectl(['apply', '-f', '-'], rule)
  await expect(async () => {
    await page.reload()
    await expect(logPage(page).row('hello')).toBeVisible({ timeout: 3_000 })
  }).toPass()
})
