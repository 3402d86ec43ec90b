import { expect, test } from 'vitest'
import { sourceKey } from './source-key.ts'

test('names a container as a link does', () => {
  expect(sourceKey({ namespace: 'shop', pod: 'cart-0', container: 'app' })).toBe('shop/cart-0:app')
})
