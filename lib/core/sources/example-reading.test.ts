import { expect, test } from 'vitest'
import { exampleReading } from './example-reading.ts'

test('is what a test wants it to be', () => {
  expect(exampleReading('cart-0', 'app', { lines: 3 })).toMatchObject({ lines: 3, log: { pod: 'cart-0' } })
})
