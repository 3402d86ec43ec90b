import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shortPodNames } from './short-pod-names.ts'

const rows = [
  {
    name: 'a pod that somebody named by hand among replicas',
    pods: ['cart-7d9f8c6b54-x2x4q', 'cart-7d9f8c6b54-p9qkz', 'cart-debug'],
    short: ['cart-x2x4q', 'cart-p9qkz', 'cart-debug'],
  },
  { name: 'two ReplicaSets', pods: ['cart-7d9f8c6b54-x2x4q', 'cart-5c9d6f7b8-p9qkz'], short: ['x2x4q', 'p9qkz'] },
  {
    name: 'several workloads',
    pods: ['cart-7d9f8c6b54-x2x4q', 'checkout-6b8d7f9c55-x2x4q', 'proxy-bcdfg'],
    short: ['cart-x2x4q', 'checkout-x2x4q', 'proxy-bcdfg'],
  },
  { name: 'a StatefulSet', pods: ['orders-db-0', 'orders-db-1'], short: ['orders-db-0', 'orders-db-1'] },
  { name: 'one pod', pods: ['cart-7d9f8c6b54-x2x4q'], short: ['cart-x2x4q'] },
  {
    name: 'two that would be the same',
    pods: ['cart-7d9f8c6b54-x2x4q', 'cart-5c9d6f7b8-x2x4q', 'cart-5c9d6f7b8-p9qkz'],
    short: ['cart-7d9f8c6b54-x2x4q', 'cart-5c9d6f7b8-x2x4q', 'p9qkz'],
  },
  {
    name: 'runs of a CronJob',
    pods: ['nightly-29384-zhjp5', 'nightly-29385-bcdfg'],
    short: ['nightly-29384-zhjp5', 'nightly-29385-bcdfg'],
  },
  { name: 'no pod', pods: [], short: [] },
]
for (const { name, pods, short } of rows) {
  test(`names pods as shortly as can be: ${name}`, () => {
    const names = shortPodNames(pods)
    expect(pods.map((pod) => names.get(pod))).toEqual(short)
  })
}

test('no two pods have the same name', () => {
  const part = fc.constantFrom('cart', 'db', '7d9f8c6b54', '5c9d6f7b8', 'x2x4q', 'p9qkz', '0')
  const pod = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('-'))
  fc.assert(
    fc.property(fc.uniqueArray(pod), (pods) => {
      const short = [...shortPodNames(pods).values()]
      expect(new Set(short).size).toBe(pods.length)
    }),
  )
})
