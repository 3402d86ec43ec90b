import { expect, test } from 'vitest'
import { exampleContainer, examplePod, exampleSeconds } from './example-pod.ts'
import { groupPods } from './group-pods.ts'
import type { Pod } from './pod.ts'
import { surveyPods } from './survey-pods.ts'
import { type Folding, type TreeRow, treeRows } from './tree-rows.ts'

const of = (name: string) => ({ kind: 'Deployment', name })
const two = [exampleContainer(), exampleContainer({ name: 'envoy' })]
const stuck = [
  exampleContainer({ state: { type: 'waiting', reason: 'CrashLoopBackOff', message: null }, ready: false }),
]
const pods = [
  examplePod({ name: 'cart-1', workload: of('cart'), containers: two }),
  examplePod({ name: 'cart-2', workload: of('cart') }),
  examplePod({ name: 'pay-1', workload: of('pay'), containers: stuck }),
]
const groupsOf = (some: readonly Pod[]) => groupPods(surveyPods(some, exampleSeconds * 1000), [])
const draw = (rows: readonly TreeRow[]) =>
  rows.map((row) => {
    const name = row.type === 'group' ? row.group.name : row.type === 'pod' ? row.surveyed.pod.name : row.container.name
    const sign = row.expanded === null ? ' ' : row.expanded ? '▾' : '▸'
    return `${'  '.repeat(row.level - 1)}${sign} ${name} ${row.posInSet}/${row.setSize}`
  })
const rows = (filter = '', folding: Folding = new Map()) => draw(treeRows(groupsOf(pods), folding, filter))

test('few pods are all in sight, their containers folded away, the broken first', () => {
  expect(rows()).toEqual(['▾ pay 1/2', '    pay-1 1/1', '▾ cart 2/2', '  ▸ cart-1 1/2', '    cart-2 2/2'])
})

test('folding by hand wins', () => {
  const folding = new Map([
    ['Deployment/pay', false],
    ['uid-cart-1', true],
  ])
  expect(rows('', folding)).toEqual([
    '▸ pay 1/2',
    '▾ cart 2/2',
    '  ▾ cart-1 1/2',
    '      app 1/2',
    '      envoy 2/2',
    '    cart-2 2/2',
  ])
})

const filters = [
  { name: 'part of a pod’s name', filter: 'rt-2', rows: ['▾ cart 1/1', '    cart-2 1/1'] },
  {
    name: 'a workload’s name keeps all its pods',
    filter: 'CART',
    rows: ['▾ cart 1/1', '  ▸ cart-1 1/2', '    cart-2 2/2'],
  },
  { name: 'words in any order', filter: '-1  ca', rows: ['▾ cart 1/1', '  ▸ cart-1 1/1'] },
  { name: 'a state', filter: 'crash', rows: ['▾ pay 1/1', '    pay-1 1/1'] },
  { name: 'no match', filter: 'none', rows: [] },
  { name: 'blanks', filter: '  ', rows: rows() },
]

for (const { name, filter, rows: expected } of filters) {
  test(`the filter keeps what it names: ${name}`, () => {
    expect(rows(filter)).toEqual(expected)
  })
}

test('every row knows the row above it', () => {
  const all = treeRows(groupsOf(pods), new Map([['uid-cart-1', true]]), '')
  expect(all.map(({ parentId }) => parentId)).toEqual([
    null,
    'Deployment/pay',
    null,
    'Deployment/cart',
    'uid-cart-1',
    'uid-cart-1',
    'Deployment/cart',
  ])
})

const many = Array.from({ length: 5_000 }, (_, at) =>
  examplePod({ name: `service-${at % 250}-7d9f8c-${at}`, workload: of(`service-${at % 250}`) }),
)

test('with many pods, only workloads in trouble are unfolded', () => {
  const found = treeRows(groupsOf([...many, ...pods]), new Map(), '')
  expect(found.filter(({ expanded }) => expanded === true).map(({ id }) => id)).toEqual(['Deployment/pay'])
})

test('5,000 pods are filtered within 8 ms', () => {
  const groups = groupsOf(many)
  const times = Array.from({ length: 9 }, (_, at) => {
    const begun = performance.now()
    treeRows(groups, new Map(), `-${at}`)
    return performance.now() - begun
  })
  expect(Math.min(...times)).toBeLessThan(8)
})
