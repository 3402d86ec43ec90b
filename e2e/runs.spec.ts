import { openLog } from './log-page.ts'
import { expect, test } from './test.ts'

const tag = { tag: '@cluster' }

test('a restart goes on in the next run, and the run before can be read', tag, async ({ page, cluster }) => {
  await cluster.addPod({ name: 'writer', containers: [{ name: 'app' }] })
  await cluster.write('writer', 'app', 'words of the first run\n')
  const { row } = await openLog(page, cluster.namespace, 'writer')
  await expect(row('words of the first run')).toBeVisible()
  await cluster.crash('writer', 'app')
  await cluster.write('writer', 'app', 'words of the second run\n')
  await expect(row('words of the second run')).toBeVisible()
  await expect(row(/exit 3/)).toBeVisible()

  const runs = page.getByRole('group', { name: 'Run' })
  await runs.getByRole('button', { name: /run 0/ }).click()
  await expect(page).toHaveURL(/previous=true/)
  await expect(row('words of the first run')).toBeVisible()
  await expect(row('words of the second run')).toHaveCount(0)
  await runs.getByRole('button', { name: /run 1/ }).click()
  await expect(row('words of the second run')).toBeVisible()
})

test('each container has a tab, init and sidecar ones too', tag, async ({ page, cluster }) => {
  await cluster.addPod({
    name: 'several',
    containers: [
      { name: 'prepare', kind: 'init' },
      { name: 'proxy', kind: 'sidecar' },
      { name: 'app' },
      { name: 'other' },
    ],
  })
  await cluster.write('several', 'app', 'words of app\n')
  await cluster.write('several', 'proxy', 'words of the proxy\n')
  const { row } = await openLog(page, cluster.namespace, 'several')
  await expect(row('words of app')).toBeVisible()
  const tabs = page.getByRole('tablist', { name: 'Containers' }).getByRole('tab')
  await expect(tabs).toHaveText([/prepare/, /proxy/, /app/, /other/])
  await tabs.filter({ hasText: 'proxy' }).click()
  await expect(row('words of the proxy')).toBeVisible()
  await expect(page).toHaveURL(/container=proxy/)
  await tabs.filter({ hasText: 'prepare' }).click()
  await expect(row('prepared')).toBeVisible()
})
