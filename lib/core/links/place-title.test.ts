import { expect, test } from 'vitest'
import type { StreamSelection } from '../wire/stream-selection.ts'
import { pageTitle, placeTitle } from './place-title.ts'

const shop: StreamSelection = { namespace: 'shop', of: { type: 'namespace' }, containers: [] }

test('a pod comes before its namespace: a tab shows only the beginning', () => {
  expect(placeTitle({ screen: 'pod', namespace: 'shop', pod: 'cart-0' }, [])).toBe('cart-0 · shop')
})

test('a namespace is its name', () => {
  expect(placeTitle({ screen: 'namespace', namespace: 'shop' }, [])).toBe('shop')
})

test('a log of many, and a search of it, say whose', () => {
  const logs = placeTitle({ screen: 'logs' }, [shop])
  expect(logs).toContain('shop')
  expect(placeTitle({ screen: 'search' }, [shop])).toBe(`Search · ${logs}`)
})

test('the page says whose it is', () => {
  expect(pageTitle({ screen: 'namespace', namespace: 'shop' }, [])).toBe('shop · Podlogs')
})
