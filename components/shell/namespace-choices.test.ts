import { expect, test } from 'vitest'
import { type NamespaceSources, namespaceChoices } from './namespace-choices.ts'

const sources: NamespaceSources = {
  listed: [
    { name: 'default', phase: 'Active' },
    { name: 'old', phase: 'Terminating' },
    { name: 'shop', phase: 'Active' },
    { name: 'shop-test', phase: 'Active' },
  ],
  recent: [
    { context: null, namespace: 'shop-test' },
    { context: 'other', namespace: 'shop' },
    { context: null, namespace: 'gone' },
  ],
  context: null,
  own: 'shop',
}

const rows = [
  {
    name: 'recent ones of this context first, then its own',
    query: '',
    sources,
    found: ['shop-test recent', 'shop this context', 'default', 'old Terminating'],
  },
  { name: 'only what matches', query: 'test', sources, found: ['shop-test recent'] },
  { name: 'a name that is not there is offered when nothing else is', query: 'pay', sources, found: ['pay as typed'] },
  { name: 'what no namespace can be called is not', query: 'Pay!', sources, found: [] },
  {
    name: 'where they may not be listed, what was seen before and what is typed',
    query: 'go',
    sources: { ...sources, listed: null },
    found: ['gone recent', 'go as typed'],
  },
  {
    name: 'nothing known at all',
    query: '',
    sources: { listed: null, recent: [], context: null, own: null },
    found: [],
  },
]

for (const { name, query, sources, found } of rows) {
  test(`offers namespaces: ${name}`, () => {
    const words = namespaceChoices(query, sources).map(({ name, note }) => (note === null ? name : `${name} ${note}`))
    expect(words).toEqual(found)
  })
}
