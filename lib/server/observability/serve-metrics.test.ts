import { expect, test } from 'vitest'
import { serveMetrics } from './serve-metrics.ts'

const here = { hostname: '127.0.0.1', basePath: '/tools/logs' }

test('tells the metrics at a port of their own, and nothing else', async () => {
  const port = await serveMetrics({ ...here, port: 0 })
  const answer = await fetch(`http://127.0.0.1:${port}/metrics`)
  expect(await answer.text()).toContain('podlogs_open_streams 0')
  for (const path of ['/', '/api/namespaces', '/metrics/x']) {
    expect((await fetch(`http://127.0.0.1:${port}${path}`)).status, path).toBe(404)
  }
})

test('a port that is taken is told by the name of its setting', async () => {
  const port = await serveMetrics({ ...here, port: 0 })
  await expect(serveMetrics({ ...here, port })).rejects.toThrow('PODLOGS_METRICS_PORT')
})
