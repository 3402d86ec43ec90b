import { expect, test } from 'vitest'
import type { LogSource } from '@/lib/core/logs/log-source.ts'
import { toTimestamp } from '@/lib/core/logs/timestamp.ts'
import { lineDigest } from '@/lib/core/wire/line-digest.ts'
import type { StreamRequest } from '@/lib/core/wire/stream-request.ts'
import { createResumeBook } from './resume-book.ts'

const source = { namespace: 'shop', pod: 'cart-0', container: 'app', previous: false } as const
const log: LogSource = { ...source, podUid: 'uid-1', kind: 'app', restartCount: 0, node: null }
const request: StreamRequest = {
  sources: [{ ...source, resume: null }],
  selections: [],
  follow: true,
  tailLines: null,
  sinceTime: null,
  untilTime: null,
}
const bytes = (text: string) => new TextEncoder().encode(text)
const at = (time: string) => toTimestamp(`2026-01-02T03:04:${time}Z`)
const closed = (reason: 'restarted' | 'deleted') => ({ type: 'closed', source: 0, reason, termination: null }) as const

test('asks for what was asked for as long as nothing has come', () => {
  expect(createResumeBook(request).request()).toEqual(request)
})

test('goes on at the last line, with the lines of its second', () => {
  const book = createResumeBook(request)
  book.line(log, at('05.9'), bytes('a'))
  book.line(log, at('06.1'), bytes('b'))
  book.line(log, null, bytes('without a time'))
  book.line(log, at('06.2'), bytes('c'))
  book.line(log, at('05.95'), bytes('a late one'))
  expect(book.request()?.sources[0]?.resume).toEqual({
    podUid: 'uid-1',
    restartCount: 0,
    timestamp: at('06.2'),
    seen: [
      { timestamp: at('06.1'), digest: lineDigest(bytes('b')) },
      { timestamp: at('06.2'), digest: lineDigest(bytes('c')) },
    ],
  })
})

test('a restart is no end: the next run has a point of its own once it has a line', () => {
  const book = createResumeBook(request)
  book.line(log, at('06.1'), bytes('b'))
  book.closed(log, closed('restarted'))
  expect(book.request()?.sources[0]?.resume?.restartCount).toBe(0)
  book.line({ ...log, restartCount: 1 }, at('06.1'), bytes('b'))
  expect(book.request()?.sources[0]?.resume).toMatchObject({ restartCount: 1, seen: [{}] })
})

test('nothing is left to ask for when all logs are over', () => {
  const book = createResumeBook(request)
  book.closed(log, closed('deleted'))
  expect(book.request()).toBeNull()
})
