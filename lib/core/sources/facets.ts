import type { LogSource } from '../logs/log-source.ts'
import type { ContainerReading } from './read-containers.ts'

/** What containers can be told apart by. */
export const facetKinds = ['container', 'pod', 'node', 'zone'] as const
/** One of them. */
export type FacetKind = (typeof facetKinds)[number]

/** Containers that have something in common. */
export type Facet = {
  readonly kind: FacetKind
  readonly name: string
  readonly containers: readonly ContainerReading[]
}

/**
 * Puts containers together by what they have in common, the largest first. Those of which it is not known stand under none.
 * `zoneOf` gives the zone of a pod; null: not known.
 */
export function facetsOf(
  kind: FacetKind,
  containers: readonly ContainerReading[],
  zoneOf: (log: LogSource) => string | null,
): readonly Facet[] {
  const byName = new Map<string, ContainerReading[]>()
  for (const container of containers) {
    const name = kind === 'zone' ? zoneOf(container.log) : container.log[kind]
    if (name === null) continue
    const known = byName.get(name)
    if (known === undefined) byName.set(name, [container])
    else known.push(container)
  }
  return Array.from(byName, ([name, alike]) => ({ kind, name, containers: alike })).toSorted(
    (a, b) => b.containers.length - a.containers.length || a.name.localeCompare(b.name, 'en'),
  )
}
