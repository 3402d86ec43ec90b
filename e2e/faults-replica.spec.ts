import { freePort } from './free-port.ts'
import { enter } from './launch.ts'
import { logPage } from './log-page.ts'
import { startPodlogs } from './program.ts'
import { countShownLines } from './shown-lines.ts'
import { openTcpSwitch } from './tcp-switch.ts'
import { expect, test } from './test.ts'
import { addWriter, endWriter } from './writer-pod.ts'

test('a replica that is killed and replaced costs the reader no line', async ({ page, cluster }) => {
  const ports = [await freePort(), await freePort()] as const
  await using first = await startPodlogs(['--port', String(ports[0])])
  await using _second = await startPodlogs(['--port', String(ports[1])])
  await using service = await openTcpSwitch(ports[0])
  await addWriter(cluster.namespace, { rate: 100, crash: null })
  await enter(page.context(), service.url)
  await page.goto(`${service.url}/namespaces/${cluster.namespace}/pods/writer`)
  const { log, row, status } = logPage(page)
  await log.waitFor()
  await expect(row(/canary 0000005/).first()).toBeVisible({ timeout: 30_000 })

  service.to(ports[1])
  process.kill(first.pid, 'SIGKILL')
  await expect(row(/canary 0000015/).first()).toBeVisible({ timeout: 60_000 })

  await endWriter(cluster.namespace, 'writer')
  await expect(row('canary end')).toBeVisible()
  await expect(status).toContainText('Live')
  const counts = await countShownLines(page)
  test.info().annotations.push({ type: 'counts', description: JSON.stringify(counts) })
  expect(counts.lines).toBeGreaterThan(1_500)
  expect(counts).toMatchObject({ missing: 0, duplicate: 0, outOfOrder: 0, inGaps: 0 })
})
