import { expect, test } from 'vitest'
import type { LogSource } from '../logs/log-source.ts'
import { timestampFrom } from '../logs/timestamp.ts'
import { foundLinePath } from './found-line-path.ts'

const log: LogSource = {
  ...{ namespace: 'shop', pod: 'cart-0', podUid: 'u', container: 'app', kind: 'app' },
  ...{ restartCount: 3, previous: false, node: null },
}
const line = { timestamp: timestampFrom(1, 5), ordinal: 2 }

test('a line is found again in its container, its run and its place', () => {
  expect(foundLinePath(log, line, { context: null, q: 'a b' })).toBe(
    '/namespaces/shop/pods/cart-0?container=app&restartCount=3&q=a+b#L1970-01-01T00:00:01.000000005Z.2',
  )
  expect(foundLinePath({ ...log, previous: true }, line, { context: 'eu', q: '' })).toContain(
    '?context=eu&container=app&previous=true&restartCount=3#L',
  )
})
