import { expect, test } from 'vitest'
import { describeMissingRight } from './describe-missing-right.ts'

const rows = [
  {
    name: 'in a namespace',
    right: { verb: 'get', resource: 'pods/log', apiGroup: '', namespace: 'shop' },
    words: 'You lack the right to get pods/log in the namespace shop.',
  },
  {
    name: 'in the whole cluster',
    right: { verb: 'list', resource: 'namespaces', apiGroup: '', namespace: null },
    words: 'You lack the right to list namespaces cluster-wide.',
  },
  {
    name: 'of an API group',
    right: { verb: 'watch', resource: 'deployments', apiGroup: 'apps', namespace: 'shop' },
    words: 'You lack the right to watch deployments.apps in the namespace shop.',
  },
]

for (const { name, right, words } of rows) {
  test(`says which right is missing: ${name}`, () => {
    expect(describeMissingRight(right)).toBe(words)
  })
}
