import { expect, test } from 'vitest'
import { exampleReading } from './example-reading.ts'
import { facetsOf } from './facets.ts'
import { readContainers } from './read-containers.ts'

const containers = readContainers([
  exampleReading('a', 'app', { source: 0 }),
  exampleReading('b', 'app', { source: 1 }),
  exampleReading('b', 'proxy', { source: 2 }),
])
const zoneOf = ({ pod }: { readonly pod: string }) => (pod === 'b' ? 'zone-1' : null)

test('the largest first, then by name', () => {
  const words = (kind: 'container' | 'pod' | 'zone') =>
    facetsOf(kind, containers, zoneOf).map((facet) => `${facet.name} ${facet.containers.length}`)
  expect(words('container')).toEqual(['app 2', 'proxy 1'])
  expect(words('pod')).toEqual(['b 2', 'a 1'])
  expect(words('zone')).toEqual(['zone-1 2'])
})

test('pods without a node are under none', () => {
  expect(facetsOf('node', containers, zoneOf)).toEqual([])
})
