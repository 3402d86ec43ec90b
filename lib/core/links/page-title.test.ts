import { expect, test } from 'vitest'
import type { StreamSelection } from '../wire/stream-selection.ts'
import { pageTitle } from './page-title.ts'

const cart: StreamSelection = {
  namespace: 'shop',
  of: { type: 'workload', kind: 'Deployment', name: 'cart' },
  containers: [],
}

test('a pod comes before its namespace: a tab shows only the beginning', () => {
  expect(pageTitle({ screen: 'pod', namespace: 'shop', pod: 'cart-0' }, [])).toBe('cart-0 · shop · Podlogs')
})

test('a namespace is its name', () => {
  expect(pageTitle({ screen: 'namespace', namespace: 'shop' }, [])).toBe('shop · Podlogs')
})

test('a log of many, and a search of it, say whose', () => {
  expect(pageTitle({ screen: 'logs' }, [cart])).toBe('cart · shop · Podlogs')
  expect(pageTitle({ screen: 'search' }, [cart])).toBe('Search · cart · shop · Podlogs')
})
