import { expect, test } from 'vitest'
import { timestampFrom } from '@/lib/core/logs/timestamp.ts'
import type { CloseReason } from '@/lib/core/wire/stream-record.ts'
import { fakeRequest, fakeSource } from '../logs/fake-log-server.ts'
import { resumeRequest } from './resume-request.ts'

const point = { timestamp: timestampFrom(10, 5), seen: [{ timestamp: timestampFrom(10, 5), digest: 'ab' }] }
const { type, source: _, ...log } = fakeSource

function run(source: number, restartCount: number, closeReason: CloseReason | null = null) {
  return { source, closeReason, log: { ...log, restartCount } }
}

test('before anything has come the same is asked for again', () => {
  expect(type).toBe('source')
  expect(resumeRequest(fakeRequest, [], new Map())).toEqual(fakeRequest)
  expect(resumeRequest(fakeRequest, [run(0, 2)], new Map())).toEqual(fakeRequest)
})

test('a container is taken up in its newest run that has a line', () => {
  const request = resumeRequest(fakeRequest, [run(0, 2, 'restarted'), run(1, 3)], new Map([[0, point]]))
  expect(request?.sources[0]?.resume).toEqual({ podUid: 'u1', restartCount: 2, ...point })
  const newer = resumeRequest(
    fakeRequest,
    [run(0, 2, 'restarted'), run(1, 3)],
    new Map([
      [0, point],
      [1, point],
    ]),
  )
  expect(newer?.sources[0]?.resume?.restartCount).toBe(3)
})

test('what has come to its end is not asked for again', () => {
  const two = {
    ...fakeRequest,
    sources: [...fakeRequest.sources, { namespace: 'shop', pod: 'b', container: 'app', previous: false, resume: null }],
  }
  expect(resumeRequest(two, [run(0, 2, 'ended')], new Map([[0, point]]))?.sources.map(({ pod }) => pod)).toEqual(['b'])
  expect(resumeRequest(fakeRequest, [run(0, 2, 'gave-up')], new Map())).toBeNull()
  expect(resumeRequest(fakeRequest, [run(0, 2, 'restarted')], new Map([[0, point]]))).not.toBeNull()
})
