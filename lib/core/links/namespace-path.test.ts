import { expect, test } from 'vitest'
import { namespacePath } from './namespace-path.ts'

test('a namespace has an address, whatever was typed', () => {
  expect(namespacePath('shop')).toBe('/namespaces/shop')
  expect(namespacePath('a/b?')).toBe('/namespaces/a%2Fb%3F')
})
