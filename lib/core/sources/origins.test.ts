import { expect, test } from 'vitest'
import { exampleReading } from './example-reading.ts'
import { originsOf } from './origins.ts'

test('runs of a container have one name and one colour, its columns as much room as they need', () => {
  const { bySource, podWidth, containerWidth } = originsOf([
    exampleReading('cart-7d9f8c6b54-x2x1q', 'app', { source: 0 }),
    exampleReading('cart-7d9f8c6b54-x2x1q', 'app', { source: 1 }),
    exampleReading('cart-7d9f8c6b54-b5c4d', 'istio-proxy', { source: 2 }),
  ])
  expect(bySource.get(1)).toEqual(bySource.get(0))
  expect(bySource.get(2)?.title).toBe('shop/cart-7d9f8c6b54-b5c4d:istio-proxy')
  expect(bySource.get(2)?.hue).not.toBe(bySource.get(0)?.hue)
  expect(new Set([bySource.get(0)?.pod, bySource.get(2)?.pod]).size).toBe(2)
  expect(containerWidth).toBe('istio-proxy'.length)
  expect(podWidth).toBe(Math.max(...[...bySource.values()].map(({ pod }) => pod.length)))
})

test('a name without end takes no more than its share', () => {
  expect(originsOf([exampleReading('a'.repeat(200), 'app')]).podWidth).toBe(28)
})
