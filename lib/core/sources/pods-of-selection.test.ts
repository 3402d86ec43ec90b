import { expect, test } from 'vitest'
import { readSelections } from '../links/selection-value.ts'
import { examplePod } from '../pods/example-pod.ts'
import { podsOfSelection } from './pods-of-selection.ts'

const cart = { kind: 'Deployment', name: 'cart' }
const pods = [
  examplePod({ namespace: 'shop', name: 'cart-0', workload: cart, labels: { app: 'cart' } }),
  examplePod({ namespace: 'shop', name: 'db-0', workload: null, labels: { app: 'db' } }),
  examplePod({ namespace: 'infra', name: 'cart-0', workload: cart, labels: { app: 'cart' } }),
]
const rows = [
  { source: 'shop', meant: ['shop/cart-0', 'shop/db-0'] },
  { source: 'shop/deployment/cart', meant: ['shop/cart-0'] },
  { source: 'shop/job/cart', meant: [] },
  { source: 'infra/pod/cart-0', meant: ['infra/cart-0'] },
  { source: 'shop/labelSelector/app in (db, web)', meant: ['shop/db-0'] },
]
for (const { source, meant } of rows) {
  test(`knows the pods of a selection: ${source}`, () => {
    const found = readSelections([source]).flatMap((selection) => podsOfSelection(selection, pods))
    expect(found.map(({ namespace, name }) => `${namespace}/${name}`)).toEqual(meant)
  })
}
