import { expect, test } from 'vitest'
import { exampleReading } from './example-reading.ts'
import { facetsOf } from './facets.ts'
import { readContainers } from './read-containers.ts'

const containers = readContainers([
  exampleReading('a', 'app', { source: 0 }),
  exampleReading('b', 'app', { source: 1 }),
  exampleReading('b', 'proxy', { source: 2 }),
])

test('the largest first, then by name', () => {
  const words = (kind: 'container' | 'pod') =>
    facetsOf(kind, containers).map((facet) => `${facet.name} ${facet.containers.length}`)
  expect(words('container')).toEqual(['app 2', 'proxy 1'])
  expect(words('pod')).toEqual(['b 2', 'a 1'])
})

test('pods without a node are under none', () => {
  expect(facetsOf('node', containers)).toEqual([])
})
