import { expect, test } from 'vitest'
import { sourcesMax } from '@/lib/core/logs/limits.ts'
import { timestampFrom } from '@/lib/core/logs/timestamp.ts'
import type { CloseReason } from '@/lib/core/wire/stream-record.ts'
import { fakeRequest, fakeSource } from '../logs/fake-log-server.ts'
import { resumeRequest } from './resume-request.ts'

const point = { timestamp: timestampFrom(10, 5), seen: [{ timestamp: timestampFrom(10, 5), digest: 'ab' }] }
const { type, source: _, ...log } = fakeSource

function run(source: number, restartCount: number, closeReason: CloseReason | null = null) {
  return { source, closeReason, late: false, log: { ...log, restartCount } }
}

function book(...runs: ReturnType<typeof run>[]) {
  return { sources: () => runs, isTold: () => true }
}

test('before anything has come the same is asked for again', () => {
  expect(type).toBe('source')
  expect(resumeRequest(fakeRequest, book(), new Map())).toEqual(fakeRequest)
  expect(resumeRequest(fakeRequest, book(run(0, 2)), new Map())).toEqual(fakeRequest)
})

test('a container is taken up in its newest run that has a line', () => {
  const request = resumeRequest(fakeRequest, book(run(0, 2, 'restarted'), run(1, 3)), new Map([[0, point]]))
  expect(request?.sources[0]?.resume).toEqual({ podUid: 'u1', restartCount: 2, ...point })
  const newer = resumeRequest(
    fakeRequest,
    book(run(0, 2, 'restarted'), run(1, 3)),
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
  expect(resumeRequest(two, book(run(0, 2, 'ended')), new Map([[0, point]]))?.sources.map(({ pod }) => pod)).toEqual([
    'b',
  ])
  expect(resumeRequest(fakeRequest, book(run(0, 2, 'gave-up')), new Map())).toBeNull()
  expect(resumeRequest(fakeRequest, book(run(0, 2, 'restarted')), new Map([[0, point]]))).not.toBeNull()
})

const selections = [{ namespace: 'shop', of: { type: 'namespace' }, containers: [] }] as const
const many = { ...fakeRequest, sources: [], selections }
const pod = (source: number, closeReason: CloseReason | null = null, late = false) => ({
  ...{ source, closeReason, late },
  log: { ...log, pod: `pod-${source}`, podUid: `u${source}` },
})

test('containers of selections are asked for in their pod, those that have ended too, and deleted pods are not', () => {
  const runs = [pod(0), pod(1, 'ended'), pod(2, 'deleted'), pod(3), pod(4, null, true)]
  const request = resumeRequest(
    many,
    { sources: () => runs, isTold: () => true },
    new Map([0, 1, 2].map((source) => [source, point])),
  )
  // Nothing is known of pod-4, which came later: it is found again. pod-3 begins as it did.
  expect(request?.sources.map(({ podUid, resume }) => [podUid, resume === null])).toEqual([
    ['u0', false],
    ['u3', true],
    ['u1', false],
  ])
  expect(request?.selections).toEqual([{ ...selections[0], resumed: true }])
})

test('a selection of which nothing was told begins anew', () => {
  const request = resumeRequest(many, { sources: () => [], isTold: () => false }, new Map())
  expect(request).toEqual({ ...many, selections: [{ ...selections[0], resumed: false }] })
})

test('a log of selections that is not followed is done when all that it had has come to its end', () => {
  const still = { ...many, follow: false }
  const over = { sources: () => [pod(0, 'completed')], isTold: () => true }
  expect(resumeRequest(still, over, new Map())).toBeNull()
  expect(resumeRequest(still, { ...over, isTold: () => false }, new Map())).not.toBeNull()
  expect(resumeRequest(still, { ...over, sources: () => [pod(0, 'completed'), pod(1)] }, new Map())).not.toBeNull()
  expect(resumeRequest({ ...still, follow: true }, over, new Map())).not.toBeNull()
})

test('no more containers are asked for than a stream may name: the open ones first', () => {
  const runs = Array.from({ length: sourcesMax + 10 }, (_, at) => pod(at, at < 20 ? 'ended' : null))
  const request = resumeRequest(many, { sources: () => runs, isTold: () => true }, new Map())
  expect(request?.sources).toHaveLength(sourcesMax)
  expect(request?.sources.at(-1)?.podUid).toBe('u10')
})
