import { expect, test } from 'vitest'
import { decodeLineQuery } from './decode-line-query.ts'

const query = {
  container: 'app',
  podUid: 'uid-1',
  restartCount: '2',
  timestamp: '2026-01-02T04:04:05.000000006+01:00',
  digest: '0123456789abcd',
}
const decode = (changed: Readonly<Record<string, string>> = {}) =>
  decodeLineQuery({ namespace: 'shop', pod: 'cart-0' }, new URLSearchParams({ ...query, ...changed }))

test('names one line', () => {
  expect(decode({ context: 'prod', reveal: 'true' })).toEqual({
    ...{ namespace: 'shop', pod: 'cart-0', container: 'app', podUid: 'uid-1', restartCount: 2 },
    ...{ timestamp: '2026-01-02T03:04:05.000000006Z', digest: '0123456789abcd' },
  })
})

for (const { name, changed, code } of [
  { name: 'a container that has no name', changed: { container: '../x' }, code: 'invalid-name' },
  { name: 'no UID', changed: { podUid: '' }, code: 'invalid-query' },
  { name: 'no number', changed: { restartCount: '-1' }, code: 'invalid-query' },
  { name: 'no time', changed: { timestamp: 'now' }, code: 'invalid-query' },
  { name: 'no digest', changed: { digest: 'x' }, code: 'invalid-query' },
  { name: 'an unknown parameter', changed: { tailLines: '1' }, code: 'invalid-query' },
]) {
  test(`refuses ${name}`, () => {
    expect(() => decode(changed)).toThrow(expect.objectContaining({ code }))
  })
}
