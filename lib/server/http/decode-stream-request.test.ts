import { expect, test } from 'vitest'
import { requestBytesMax, sourcesMax } from '@/lib/core/logs/limits.ts'
import { decodeStreamRequest } from './decode-stream-request.ts'

const source = { namespace: 'shop', pod: 'cart-0', container: 'app' }
const decode = (body: unknown) =>
  decodeStreamRequest(
    new Request('http://localhost/', { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) }),
  )

test('what may be null may be left out', async () => {
  expect(await decode({ sources: [source] })).toEqual({
    sources: [{ ...source, previous: false, resume: null }],
    selections: [],
    follow: false,
    tailLines: null,
    sinceTime: null,
    untilTime: null,
  })
})

test('times are read with any offset, and resume points whole', async () => {
  const resume = {
    podUid: 'u',
    restartCount: 2,
    timestamp: '2026-01-02T03:04:05.5+01:00',
    seen: [{ timestamp: '2026-01-02T02:04:05.5Z', digest: '00ab' }],
  }
  const request = await decode({ sources: [{ ...source, resume }], untilTime: '2026-01-02T03:04:05Z' })
  expect(request.untilTime).toBe('2026-01-02T03:04:05.000000000Z')
  expect(request.sources[0]?.resume).toEqual({
    ...resume,
    timestamp: '2026-01-02T02:04:05.500000000Z',
    seen: [{ timestamp: '2026-01-02T02:04:05.500000000Z', digest: '00ab' }],
  })
})

const wrong: readonly { name: string; body: unknown; says: string | RegExp }[] = [
  { name: 'no JSON', body: '{', says: 'must be JSON' },
  { name: 'an empty body', body: '', says: 'must be JSON' },
  { name: 'no sources', body: { sources: [] }, says: 'sources: must name at least one container' },
  { name: 'too many', body: { sources: Array(sourcesMax + 1).fill(source) }, says: 'sources: must not name more than' },
  { name: 'a misspelt field', body: { sources: [source], tailines: 3 }, says: 'tailines' },
  { name: 'a name that is none', body: { sources: [{ ...source, pod: '../x' }] }, says: 'cannot be the name of a pod' },
  {
    name: 'a time that is none',
    body: { sources: [source], sinceTime: 'now' },
    says: 'sinceTime: must be a time like',
  },
  { name: 'half a line', body: { sources: [source], tailLines: 1.5 }, says: 'tailLines' },
  { name: 'a body that is too long', body: ' '.repeat(requestBytesMax + 1), says: 'must not be longer than' },
]
for (const { name, body, says } of wrong) {
  test(`refuses ${name}`, async () => {
    await expect(decode(body)).rejects.toThrow(says)
  })
}
