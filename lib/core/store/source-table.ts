import { noSource, places, sourceEntry, sourceNumbersMax } from './layout.ts'
import type { MemoryViews } from './memory-views.ts'

/** An instant as the store keeps it. Units: seconds since 1970, nanoseconds */
export type StoredTime = { readonly seconds: number; readonly nanoseconds: number }

/** What the store knows of each source: kept up to date by the kernel that appends. */
export type SourceTable = {
  /** Lines of the source, those that are gone included. */
  lines(source: number): number
  /** The last line of the source; null: it has none. */
  lastLine(source: number): number | null
  /** Time of its last line that has one; all zero where none has. Units: seconds since 1970, nanoseconds */
  time(source: number): StoredTime
  /** The latest of its times: where what comes without one stands. */
  place(source: number): StoredTime
  /** The first line of the whole second of `place`. */
  secondLine(source: number): number
  /** What a number of the wire stands for from now on. */
  map(wire: number, source: number): void
  /** The source that a number of the wire stands for; null: none. */
  mapped(wire: number): number | null
  /** Forgets what the numbers of the wire stand for: each response has its own. */
  unmap(): void
  reset(): void
}

const tableWords = sourceEntry.words * sourceNumbersMax

/** Makes the table of a memory. */
export function createSourceTable(views: () => MemoryViews): SourceTable {
  const at = (source: number) => places.sources / 4 + source * sourceEntry.words
  const mapAt = (wire: number) => places.sourceMap / 2 + wire
  const wordOf = (source: number, place: keyof typeof sourceEntry) =>
    views().words[at(source) + sourceEntry[place]] ?? 0
  const lines = (source: number) => wordOf(source, 'lines')
  const unmap = () => void views().halves.fill(noSource, mapAt(0), mapAt(65_536))

  return {
    lines,
    lastLine: (source) => (lines(source) === 0 ? null : wordOf(source, 'lastLine')),
    time: (source) => ({ seconds: wordOf(source, 'seconds'), nanoseconds: wordOf(source, 'nanoseconds') }),
    place: (source) => ({ seconds: wordOf(source, 'placeSeconds'), nanoseconds: wordOf(source, 'placeNanoseconds') }),
    secondLine: (source) => wordOf(source, 'secondLine'),
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
