import { expect, test } from 'vitest'
import { exampleContainer, examplePod, exampleSeconds } from '@/lib/core/pods/example-pod.ts'
import { groupPods } from '@/lib/core/pods/group-pods.ts'
import { surveyPods } from '@/lib/core/pods/survey-pods.ts'
import { treeRows } from '@/lib/core/pods/tree-rows.ts'
import { stepInTree } from './step-in-tree.ts'

const of = (name: string) => ({ kind: 'Deployment', name })
const pods = [
  examplePod({
    name: 'cart-1',
    workload: of('cart'),
    containers: [exampleContainer(), exampleContainer({ name: 'envoy' })],
  }),
  examplePod({ name: 'cart-2', workload: of('cart') }),
  examplePod({ name: 'pay-1', workload: of('pay') }),
]
/** cart ▾, cart-1 ▸, cart-2, pay ▸ */
const rows = treeRows(groupPods(surveyPods(pods, exampleSeconds * 1000), []), new Map([['Deployment/pay', false]]), '')
const step = (active: number, key: string, held = {}) =>
  stepInTree(rows, active, { key, ctrlKey: false, metaKey: false, altKey: false, ...held }, 2)

const table = [
  { name: 'down', active: 0, key: 'ArrowDown', is: { type: 'go', id: 'uid-cart-1' } },
  { name: 'down at the end stays', active: 3, key: 'ArrowDown', is: { type: 'go', id: 'Deployment/pay' } },
  { name: 'up at the start stays', active: 0, key: 'ArrowUp', is: { type: 'go', id: 'Deployment/cart' } },
  { name: 'a page', active: 0, key: 'PageDown', is: { type: 'go', id: 'uid-cart-2' } },
  { name: 'a page back', active: 3, key: 'PageUp', is: { type: 'go', id: 'uid-cart-1' } },
  { name: 'the end', active: 0, key: 'End', is: { type: 'go', id: 'Deployment/pay' } },
  { name: 'the start', active: 2, key: 'Home', is: { type: 'go', id: 'Deployment/cart' } },
  { name: 'right unfolds', active: 1, key: 'ArrowRight', is: { type: 'fold', id: 'uid-cart-1', expanded: true } },
  { name: 'right goes into what is unfolded', active: 0, key: 'ArrowRight', is: { type: 'go', id: 'uid-cart-1' } },
  { name: 'right of nothing', active: 2, key: 'ArrowRight', is: null },
  { name: 'left folds', active: 0, key: 'ArrowLeft', is: { type: 'fold', id: 'Deployment/cart', expanded: false } },
  { name: 'left goes out', active: 2, key: 'ArrowLeft', is: { type: 'go', id: 'Deployment/cart' } },
  { name: 'left at the top', active: 3, key: 'ArrowLeft', is: null },
  { name: 'Enter opens', active: 2, key: 'Enter', is: { type: 'open', id: 'uid-cart-2' } },
  { name: 'a letter goes to the next of its kind', active: 0, key: 'C', is: { type: 'go', id: 'uid-cart-1' } },
  { name: 'a letter goes round', active: 3, key: 'c', is: { type: 'go', id: 'Deployment/cart' } },
  { name: 'a letter that begins nothing', active: 0, key: 'z', is: null },
  { name: 'another sign', active: 0, key: '[', is: null },
] as const

for (const { name, active, key, is } of table) {
  test(`moves through the tree by keys: ${name}`, () => {
    expect(step(active, key)).toEqual(is)
  })
}

test('keys with Ctrl belong to the browser', () => {
  expect(step(0, 'a', { ctrlKey: true })).toBeNull()
})
