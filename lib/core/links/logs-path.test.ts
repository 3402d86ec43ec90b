import { expect, test } from 'vitest'
import { logsPath } from './logs-path.ts'

test('is the address of a log of many', () => {
  const shop = { namespace: 'shop', of: { type: 'namespace' }, containers: [] } as const
  const cart = {
    namespace: 'shop',
    of: { type: 'workload', kind: 'Deployment', name: 'cart' },
    containers: ['app'],
  } as const
  expect(logsPath([shop])).toBe('/logs?source=shop')
  expect(logsPath([cart, shop])).toBe('/logs?source=shop/deployment/cart:app&source=shop')
})
