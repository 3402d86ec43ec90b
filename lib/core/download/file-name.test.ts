import { expect, test } from 'vitest'
import { timestampFrom } from '../logs/timestamp.ts'
import { fileName } from './file-name.ts'

const cart = { namespace: 'shop', pod: 'cart-0', container: 'app' }
const span = { first: timestampFrom(1_000, 5), last: timestampFrom(2_000, 0) }
const text = { format: 'text', gzip: false } as const

test('a file is named by its container and its span', () => {
  expect(fileName([cart], span, text)).toBe('shop_cart-0_app_1970-01-01T00-16-40Z_1970-01-01T00-33-20Z.log')
})

test('runs of a container are one container', () => {
  expect(fileName([cart, cart], span, { format: 'csv', gzip: true })).toMatch(/^shop_cart-0_app_.*\.csv\.gz$/)
})

test('of several, what they share, and how many', () => {
  const rest = { first: null, last: null }
  expect(fileName([cart, { ...cart, container: 'proxy' }], rest, text)).toBe('shop_cart-0_2-containers.log')
  expect(fileName([cart, { ...cart, namespace: 'pay' }], rest, text)).toBe('cart-0_2-containers.log')
  expect(fileName([], rest, { format: 'ndjson', gzip: false })).toBe('log.ndjson')
})
