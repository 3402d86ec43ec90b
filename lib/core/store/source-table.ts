import { noSource, places, sourceEntry } from './layout.ts'
import type { MemoryViews } from './memory-views.ts'

/** What the store knows of each source: kept up to date by the kernel that appends. */
export type SourceTable = {
  /** Lines of the source, those that are gone included. */
  lines(source: number): number
  /** The last line of the source; null: it has none. */
  lastLine(source: number): number | null
  /** Time of its last line, for what comes without one. Units: seconds since 1970, nanoseconds */
  time(source: number): { readonly seconds: number; readonly nanoseconds: number }
  /** What a number of the wire stands for from now on. */
  map(wire: number, source: number): void
  /** The source that a number of the wire stands for; null: none. */
  mapped(wire: number): number | null
  /** Forgets what the numbers of the wire stand for: each response has its own. */
  unmap(): void
  reset(): void
}

const tableWords = sourceEntry.words * 65_536

/** Makes the table of a memory. */
export function createSourceTable(views: () => MemoryViews): SourceTable {
  const at = (source: number) => places.sources / 4 + source * sourceEntry.words
  const mapAt = (wire: number) => places.sourceMap / 2 + wire
  const lines = (source: number) => views().words[at(source) + sourceEntry.lines] ?? 0
  const unmap = () => void views().halves.fill(noSource, mapAt(0), mapAt(65_536))

  return {
    lines,
    lastLine: (source) => (lines(source) === 0 ? null : (views().words[at(source) + sourceEntry.lastLine] ?? null)),
    time(source) {
      const { words } = views()
      return {
        seconds: words[at(source) + sourceEntry.seconds] ?? 0,
        nanoseconds: words[at(source) + sourceEntry.nanoseconds] ?? 0,
      }
    },
    map(wire, source) {
      views().halves[mapAt(wire)] = source
    },
    mapped(wire) {
      const source = views().halves[mapAt(wire)] ?? noSource
      return source === noSource ? null : source
    },
    unmap,
    reset() {
      views().words.fill(0, at(0), at(0) + tableWords)
      unmap()
    },
  }
}
