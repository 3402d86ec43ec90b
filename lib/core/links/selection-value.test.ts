import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { StreamSelection } from '../wire/stream-selection.ts'
import { readSelections, selectionsValue, writeSelection } from './selection-value.ts'

const deployment = { type: 'workload', kind: 'Deployment', name: 'cart' } as const

const good: readonly (StreamSelection & { readonly text: string })[] = [
  { text: 'shop', namespace: 'shop', of: { type: 'namespace' }, containers: [] },
  { text: 'shop:app', namespace: 'shop', of: { type: 'namespace' }, containers: ['app'] },
  { text: 'shop/deployment/cart', namespace: 'shop', of: deployment, containers: [] },
  { text: 'shop/deployment/cart:app,proxy', namespace: 'shop', of: deployment, containers: ['app', 'proxy'] },
  { text: 'shop/pod/cart.v2-0', namespace: 'shop', of: { type: 'pod', name: 'cart.v2-0' }, containers: [] },
  {
    text: 'shop/labelSelector/app.kubernetes.io/name=cart,tier in (web, api):app',
    namespace: 'shop',
    of: { type: 'labelSelector', labelSelector: 'app.kubernetes.io/name=cart,tier in (web, api)' },
    containers: ['app'],
  },
]
for (const { text, ...selection } of good) {
  test(`reads and writes whose containers are meant: ${text}`, () => {
    expect(selectionsValue.read(text)).toEqual([selection])
    expect(selectionsValue.write([selection])).toBe(text)
  })
}

const byHand = ['shop/Deployment/cart', 'shop/deployments/cart', 'shop/deploy/cart', ' shop/DEPLOY/cart ']
for (const text of byHand) {
  test(`takes what a person types: ${JSON.stringify(text)}`, () => {
    expect(selectionsValue.read(text)?.map(writeSelection)).toEqual(['shop/deployment/cart'])
  })
}

const bad = ['', '/', 'Shop', 'shop/', 'shop/cart', 'shop/deployment/', 'shop/deployment/a/b', 'shop/widget/cart']
for (const text of [
  ...bad,
  'shop/labelSelector/',
  'shop/labelSelector/a b',
  'shop/pod/a:',
  'shop/toString/a',
  'a:b:c',
]) {
  test(`does not guess whose containers are meant: ${JSON.stringify(text)}`, () => {
    expect(selectionsValue.read(text)).toBeUndefined()
  })
}

test('whatever is read is written so that it is read again', () => {
  const piece = fc.constantFrom('shop', 'a', '/', ':', ',', 'pod', 'job', 'labelSelector', '=', ' ', 'in', '(', ')')
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const read = selectionsValue.read(pieces.join(''))
      if (read !== undefined) expect(selectionsValue.read(selectionsValue.write(read))).toEqual(read)
    }),
  )
})

test('reads what names a source and passes over the rest', () => {
  expect(readSelections(['shop/deploy/cart', '', 'no such/thing', 'infra']).map(writeSelection)).toEqual([
    'shop/deployment/cart',
    'infra',
  ])
})
