import { control } from './demo-cluster.ts'
import { openLog } from './log-page.ts'
import { expect, test } from './test.ts'
import { numberedLines } from './test-cluster.ts'

test('lines that rotated away while the log was cut are a row between those before and after, and are counted', async ({
  page,
  cluster,
}) => {
  await cluster.addPod({ name: 'writer', containers: [{ name: 'app' }] })
  await cluster.write('writer', 'app', numberedLines(1, 3))
  const { row, rows, status } = await openLog(page, cluster.namespace, 'writer')
  await expect(row('line 000003')).toBeVisible()
  await expect(status).not.toContainText('gap')
  const where = { namespace: cluster.namespace, pod: 'writer', container: 'app' }
  await control('fault', { match: '/log', status: 503, times: 2 })
  await control('cut', where)
  await cluster.write('writer', 'app', numberedLines(4, 5))
  await control('rotate', where)
  await cluster.write('writer', 'app', numberedLines(9, 2))
  await expect(row('line 000010')).toBeVisible()
  await expect(rows.filter({ hasText: /line 0000|gap/ })).toHaveText([
    /line 000001/,
    /line 000002/,
    /line 000003/,
    /^gap: lines lost, nobody knows how many, rotated away, \d\d:\d\d:\d\d–\d\d:\d\d:\d\d$/,
    /line 000009/,
    /line 000010/,
  ])
  await expect(status).toContainText('5 lines')
  await expect(status).toContainText('1 gap')
})
