import { expect, test } from 'vitest'
import { upstreamKind } from './upstream-kind.ts'

const rows = [
  {
    name: 'a log',
    path: '/api/v1/namespaces/shop/pods/cart-0/log',
    query: { follow: 'true' },
    body: null,
    kind: 'log',
  },
  { name: 'a watch', path: '/api/v1/pods', query: { watch: '1' }, body: null, kind: 'watch' },
  { name: 'a list', path: '/api/v1/pods', query: {}, body: null, kind: 'read' },
  { name: 'a question about rights', path: '/apis/x', query: {}, body: '{}', kind: 'review' },
] as const

for (const { name, path, query, body, kind } of rows) {
  test(`tells ${name} from the rest`, () => expect(upstreamKind({ path, query }, body)).toBe(kind))
}
