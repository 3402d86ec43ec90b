import { olderEntry, places, sourceEntry, sourceNumbersMax } from './layout.ts'
import type { MemoryViews } from './memory-views.ts'
import { createSourceMap, type SourceMap } from './source-map.ts'

/** An instant as the store keeps it. Units: seconds since 1970, nanoseconds */
export type StoredTime = { readonly seconds: number; readonly nanoseconds: number }

/** What the store knows of each source, kept up to date by the kernel that appends; and what numbers of the wire stand for. */
export type SourceTable = SourceMap & {
  /** Lines of the source, those that are gone included. */
  lines(source: number): number
  /** The line of the source that was written last; null: it has none. */
  lastLine(source: number): number | null
  /** Time of its last line that has one; all zero where none has. Units: seconds since 1970, nanoseconds */
  time(source: number): StoredTime
  /** The latest of its times: where what comes without one stands. */
  place(source: number): StoredTime
  /** The first line of the whole second of `place`. */
  secondLine(source: number): number
  reset(): void
}

/** Each source has an entry, and another for older lines of it. */
const tableWords = sourceEntry.words * 2 * sourceNumbersMax

/** Makes the table of a memory. */
export function createSourceTable(views: () => MemoryViews): SourceTable {
  const at = (source: number) => places.sources / 4 + source * sourceEntry.words
  const map = createSourceMap(views, 0)
  const wordOf = (source: number, place: keyof typeof sourceEntry) =>
    views().words[at(source) + sourceEntry[place]] ?? 0
  const own = (source: number) => wordOf(source, 'lines')

  return {
    ...map,
    lines: (source) => own(source) + wordOf(source + olderEntry, 'lines'),
    lastLine: (source) => (own(source) === 0 ? null : wordOf(source, 'lastLine')),
    time: (source) => ({ seconds: wordOf(source, 'seconds'), nanoseconds: wordOf(source, 'nanoseconds') }),
    place: (source) => ({ seconds: wordOf(source, 'placeSeconds'), nanoseconds: wordOf(source, 'placeNanoseconds') }),
    secondLine: (source) => wordOf(source, 'secondLine'),
    reset() {
      views().words.fill(0, at(0), at(0) + tableWords)
      map.unmap()
    },
  }
}
