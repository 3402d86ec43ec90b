import { expect, test } from 'vitest'
import { readSelections, writeSelection } from '../links/selection-value.ts'
import { sourcesMax } from '../logs/limits.ts'
import { exampleContainer, examplePod } from '../pods/example-pod.ts'
import { narrowSelection } from './narrow-selection.ts'

const pod = (workload: string, at: number, containers: readonly string[], labels = {}) =>
  examplePod({
    ...{ namespace: 'shop', name: `${workload}-${at}`, workload: { kind: 'Deployment', name: workload } },
    ...{ labels: { app: workload, ...labels }, containers: containers.map((name) => exampleContainer({ name })) },
  })
const pods = [
  ...Array.from({ length: 3 }, (_, at) => pod('cart', at, ['app', 'proxy'])),
  pod('db', 0, ['postgres', 'proxy'], { tier: 'data' }),
]

const ways = (source: string, among = pods) =>
  readSelections([source]).flatMap((selection) =>
    narrowSelection(selection, among).map((way) => `${writeSelection(way.selection)} ${way.containers}`),
  )

test('offers parts of a selection: those with most containers first, of each kind', () => {
  expect(ways('shop')).toEqual([
    'shop:proxy 4',
    'shop:app 3',
    'shop:postgres 1',
    'shop/deployment/cart 6',
    'shop/deployment/db 2',
    'shop/labelSelector/app=cart 6',
    'shop/labelSelector/app=db 2',
    'shop/labelSelector/tier=data 2',
  ])
})

test('containers that were named already stay named', () => {
  expect(ways('shop:proxy')).toContain('shop/deployment/cart:proxy 3')
  expect(ways('shop:proxy')).not.toContain('shop:proxy 4')
})

test('a part that is still too much for one log is no way out', () => {
  const crowd = [...Array.from({ length: sourcesMax + 1 }, (_, at) => pod('crowd', at, ['app'])), ...pods]
  expect(ways('shop', crowd)).not.toContain(`shop/deployment/crowd ${sourcesMax + 1}`)
  expect(ways('shop', crowd)).toContain('shop/deployment/cart 6')
})
