import { olderEntry, pagesMax, places, sourceEntry } from './layout.ts'
import type { MemoryViews } from './memory-views.ts'
import { createSourceMap, type SourceMap } from './source-map.ts'

/**
 * The way of older lines into a store: what was written before lines that are there already. It stands beside that of the
 * lines to come, so that a log can be paged back while it is followed.
 */
export type OlderLines = Pick<SourceMap, 'map' | 'mapped'> & {
  /** Takes bytes of the response, as `LogStore.append` does. */
  append(chunk: Uint8Array): Generator<Uint8Array>
  /** Another page begins, and with it another response: all of its lines were written before all that are there of their sources. */
  beginPage(): void
}

/** The numbers of a page's response, and where its lines begin. */
export type PageBook = Pick<SourceMap, 'map' | 'mapped'> & { begin(line: number): void; reset(): void }

/** Makes the book of pages of an empty store. */
export function createPageBook(views: () => MemoryViews): PageBook {
  const sources = createSourceMap(views, 1)
  const at = places.pages / 4

  /** A page knows nothing of the times of the one before. */
  function forget(entry: number) {
    const { words } = views()
    const from = places.sources / 4 + entry * sourceEntry.words
    for (const word of ['seconds', 'nanoseconds', 'placeSeconds', 'placeNanoseconds'] as const) {
      words[from + sourceEntry[word]] = 0
    }
  }

  return {
    map(wire, source) {
      if (sources.mapped(wire) === source + olderEntry) return
      forget(source + olderEntry)
      sources.map(wire, source + olderEntry)
    },
    mapped(wire) {
      const entry = sources.mapped(wire)
      return entry === null ? null : entry - olderEntry
    },
    begin(line) {
      const { words } = views()
      const pages = words[at] ?? 0
      sources.unmap()
      if (pages === pagesMax) return
      words[at] = pages + 1
      words[at + pages + 1] = line
    },
    reset() {
      views().words[at] = 0
      sources.unmap()
    },
  }
}
