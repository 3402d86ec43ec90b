import { expect, test } from 'vitest'
import { splitPodName } from './split-pod-name.ts'

const rows = [
  { name: 'cart-7d9f8c5b6-x2x1q', workload: 'cart', start: 'cart-7d9f8c5b6-', end: 'x2x1q' },
  { name: 'db-0', workload: 'db', start: 'db-', end: '0' },
  { name: 'cart', workload: 'cart', start: '', end: 'cart' },
  { name: 'cartoon-1', workload: 'cart', start: '', end: 'cartoon-1' },
  { name: 'debug-1', workload: null, start: '', end: 'debug-1' },
]

for (const { name, workload, start, end } of rows) {
  test(`what tells a pod from its siblings is the end of its name: ${name} of ${workload}`, () => {
    expect(splitPodName(name, workload)).toEqual({ start, end })
  })
}
