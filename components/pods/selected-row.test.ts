import { expect, test } from 'vitest'
import { readSelections } from '@/lib/core/links/selection-value.ts'
import { everythingKey, selectedRow } from './selected-row.ts'

const rows = [
  { name: 'a pod', pod: 'cart-0', sources: [], selected: 'cart-0' },
  { name: 'nothing', pod: null, sources: [], selected: null },
  { name: 'a workload', pod: null, sources: ['shop/deployment/cart'], selected: 'Deployment/cart' },
  { name: 'a pod as the only source', pod: null, sources: ['shop/pod/cart-0'], selected: 'cart-0' },
  { name: 'all pods', pod: null, sources: ['shop'], selected: everythingKey },
  { name: 'a label', pod: null, sources: ['shop/labelSelector/app=cart'], selected: '' },
  { name: 'two', pod: null, sources: ['shop/deployment/cart', 'shop/job/load'], selected: '' },
  { name: 'something of another namespace', pod: null, sources: ['infra'], selected: '' },
]
for (const { name, pod, sources, selected } of rows) {
  test(`the tree shows which of its rows the screen is: ${name}`, () => {
    expect(selectedRow('shop', pod, readSelections(sources))).toBe(selected)
  })
}
