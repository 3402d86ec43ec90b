import { noSource, places, wireNumbersMax } from './layout.ts'
import type { MemoryViews } from './memory-views.ts'

/** What the numbers of a response stand for. */
export type SourceMap = {
  /** What a number of the wire stands for from now on. */
  map(wire: number, source: number): void
  /** The source that a number of the wire stands for; null: none. */
  mapped(wire: number): number | null
  /** Forgets what the numbers of the wire stand for: each response has its own. */
  unmap(): void
}

/** Makes the map of one of the two ways into a store (0, 1). */
export function createSourceMap(views: () => MemoryViews, way: 0 | 1): SourceMap {
  const at = (wire: number) => places.sourceMap / 2 + way * wireNumbersMax + wire
  return {
    map(wire, source) {
      views().halves[at(wire)] = source
    },
    mapped(wire) {
      const source = views().halves[at(wire)] ?? noSource
      return source === noSource ? null : source
    },
    unmap: () => void views().halves.fill(noSource, at(0), at(wireNumbersMax)),
  }
}
