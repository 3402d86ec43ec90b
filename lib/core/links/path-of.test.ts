import { expect, test } from 'vitest'
import { pathOf } from './path-of.ts'

test('names stand in a path as they are, and nothing in them leaves it', () => {
  expect(pathOf('shop', 'cart-0')).toBe('/namespaces/shop/pods/cart-0')
  expect(pathOf('a/../b', 'x?y#z')).toBe('/namespaces/a%2F..%2Fb/pods/x%3Fy%23z')
})
