import fc from 'fast-check'
import { expect, test } from 'vitest'
import { namespacePath } from './namespace-path.ts'
import { pathOf } from './path-of.ts'
import { placeOf } from './place-of.ts'

test.each([
  ['a namespace', '/namespaces/shop', { screen: 'namespace', namespace: 'shop' }],
  ['a pod', '/namespaces/shop/pods/cart-0', { screen: 'pod', namespace: 'shop', pod: 'cart-0' }],
  ['a log of many', '/logs', { screen: 'logs' }],
  ['a search', '/search', { screen: 'search' }],
  ['the home screen', '/', null],
  ['the self-check', '/self-check', null],
  ['a namespace without a name', '/namespaces/', null],
  ['a pod without a name', '/namespaces/shop/pods/', null],
  ['half a path of a pod', '/namespaces/shop/pods', null],
  ['something below a pod', '/namespaces/shop/pods/cart-0/x', null],
  ['something else of a namespace', '/namespaces/shop/nodes/n', null],
  ['something below the logs', '/logs/x', null],
  ['a name that is no text', '/namespaces/%E0', null],
])('%s is told by its path', (_name, path, place) => {
  expect(placeOf(path)).toEqual(place)
})

test('what our paths are made of is what is read from them', () => {
  const name = fc.string({ minLength: 1, unit: 'grapheme' })
  fc.assert(
    fc.property(name, name, (namespace, pod) => {
      expect(placeOf(namespacePath(namespace))).toEqual({ screen: 'namespace', namespace })
      expect(placeOf(pathOf(namespace, pod))).toEqual({ screen: 'pod', namespace, pod })
    }),
  )
})
