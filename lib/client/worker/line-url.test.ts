import { expect, test } from 'vitest'
import { timestampFrom } from '@/lib/core/logs/timestamp.ts'
import { lineUrl } from './line-url.ts'

const line = {
  ...{ namespace: 'shop', pod: 'cart-0', podUid: 'u1', container: 'app', restartCount: 2 },
  ...{ timestamp: timestampFrom(0, 6), digest: '0123456789abcd' },
}
const named =
  'container=app&podUid=u1&restartCount=2&timestamp=1970-01-01T00%3A00%3A00.000000006Z&digest=0123456789abcd'

for (const { name, stream, reveal, expected } of [
  {
    name: 'plain',
    stream: '/api/stream',
    reveal: false,
    expected: `/api/namespaces/shop/pods/cart-0/log/line?${named}`,
  },
  {
    name: 'below a sub-path, of a context, revealed',
    stream: '/tools/logs/api/stream?context=prod',
    reveal: true,
    expected: `/tools/logs/api/namespaces/shop/pods/cart-0/log/line?context=prod&${named}&reveal=true`,
  },
]) {
  test(`a line is asked for beside its stream: ${name}`, () => {
    expect(lineUrl(stream, line, reveal)).toBe(expected)
  })
}
