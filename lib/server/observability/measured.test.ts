import { afterEach, expect, test } from 'vitest'
import { countEvent } from './count-event.ts'
import { countProblem } from './count-problem.ts'
import { counts } from './counts.ts'
import { exposition } from './exposition.ts'
import { measured } from './measured.ts'

afterEach(() => {
  globalThis.podlogsCounts = undefined
  globalThis.podlogsMetrics = undefined
})

test('each answer is measured under its route, wherever Podlogs is served', async () => {
  const handler = measured(async () => new Response(null, { status: 404 }))
  for (const base of ['', '/tools/logs']) {
    const request = new Request(`http://logs.example.com${base}/api/namespaces/secret-name/pods?context=x`)
    await handler(request, { params: Promise.resolve({ namespace: 'secret-name' }) })
  }
  const text = await exposition.read()
  expect(text).toContain('podlogs_http_request_seconds_count{route="/api/namespaces/[namespace]/pods",status="404"} 2')
  expect(text).not.toContain('secret-name')
})

test('paths that somebody made up do not fill the memory with routes', async () => {
  const handler = measured(async () => new Response())
  await handler(new Request('http://localhost/api/made/up'), { params: Promise.resolve({ path: ['made', 'up'] }) })
  expect(await exposition.read()).toContain('route="/api/[...path]"')
})

test('what was counted is told, and told again', async () => {
  counts().lines += 3
  counts().bytes += 70
  counts().searches += 2
  counts().searchedBytes += 900
  counts().hits += 5
  countProblem('forbidden')
  countEvent({ type: 'gap', source: 0, lines: 4, from: null, to: null, reason: 'rotation' })
  countEvent({ type: 'resuming', source: 0, attempt: 1, delayMs: 500 })
  await exposition.read()
  const text = await exposition.read()
  for (const line of [
    'podlogs_stream_lines_total 3',
    'podlogs_stream_bytes_total 70',
    'podlogs_stream_gaps_total 1',
    'podlogs_searches 2',
    'podlogs_searched_bytes_total 900',
    'podlogs_search_hits_total 5',
    'podlogs_stream_resumes_total 1',
    'podlogs_problems_total{code="forbidden"} 1',
    'podlogs_open_streams 0',
  ]) {
    expect(text.split('\n')).toContain(line)
  }
  expect(text).toContain('nodejs_eventloop_lag_seconds')
})
