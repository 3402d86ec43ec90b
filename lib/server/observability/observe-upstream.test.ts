import { afterEach, expect, test } from 'vitest'
import { exposition } from './exposition.ts'
import { observeUpstream } from './observe-upstream.ts'

afterEach(() => {
  globalThis.podlogsMetrics = undefined
})

const question = { kind: 'log', path: '/api/v1/x', signal: new AbortController().signal }

test('answers are counted by kind and status', async () => {
  await observeUpstream(question, async () => ({ statusCode: 403 }))
  expect(await exposition.read()).toContain('podlogs_upstream_seconds_count{kind="log",status="403"} 1')
})

test('no answer is counted too, and stays the failure that it was', async () => {
  const failing = observeUpstream(question, () => Promise.reject(new Error('refused')))
  await expect(failing).rejects.toThrow('refused')
  expect(await exposition.read()).toContain('podlogs_upstream_seconds_count{kind="log",status="0"} 1')
})

test('a reader who has left says nothing of the cluster', async () => {
  const signal = AbortSignal.abort()
  await observeUpstream({ ...question, signal }, () => Promise.reject(signal.reason)).catch(() => undefined)
  expect(await exposition.read()).not.toContain('podlogs_upstream_seconds_count')
})
