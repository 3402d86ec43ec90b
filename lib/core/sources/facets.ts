import type { ContainerReading } from './read-containers.ts'

/** What containers can be told apart by. */
export const facetKinds = ['container', 'pod', 'node'] as const
export type FacetKind = (typeof facetKinds)[number]

/** Containers that have something in common. */
export type Facet = {
  readonly kind: FacetKind
  readonly name: string
  readonly containers: readonly ContainerReading[]
}

/** Puts containers together by what they have in common, the largest first. Those without a node stand under none. */
export function facetsOf(kind: FacetKind, containers: readonly ContainerReading[]): readonly Facet[] {
  const byName = new Map<string, ContainerReading[]>()
  for (const container of containers) {
    const name = container.log[kind]
    if (name === null) continue
    const known = byName.get(name)
    if (known === undefined) byName.set(name, [container])
    else known.push(container)
  }
  return Array.from(byName, ([name, alike]) => ({ kind, name, containers: alike })).toSorted(
    (a, b) => b.containers.length - a.containers.length || a.name.localeCompare(b.name, 'en'),
  )
}
