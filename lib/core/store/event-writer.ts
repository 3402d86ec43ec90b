import type { IngestWords } from './ingest-words.ts'
import { columns, flags } from './layout.ts'
import type { MemoryViews } from './memory-views.ts'
import type { SourceTable, StoredTime } from './source-table.ts'

/**
 * Writes an event behind the lines that have come, as a row of its own. There must be room for it.
 *
 * It stands at `at`, or at the last line of its source where that is later. latest: behind all lines that have come.
 */
export type WriteEvent = (source: number, json: Uint8Array, at: StoredTime | 'latest') => void

/** Makes the writer of a store, which does for an event what the kernel `append` does for a line. */
export function createEventWriter(
  views: () => MemoryViews,
  words: IngestWords,
  sources: Pick<SourceTable, 'place'>,
): WriteEvent {
  const latest = () => ({ seconds: words.get('latestSeconds'), nanoseconds: words.get('latestNanoseconds') })

  function placeOf(source: number, at: StoredTime | 'latest'): StoredTime {
    const wanted = at === 'latest' ? latest() : at
    const reached = sources.place(source)
    return compare(wanted, reached) < 0 ? reached : wanted
  }
  function noteLatest(source: number, place: StoredTime) {
    const order = compare(place, latest())
    if (order < 0 || (order === 0 && source < words.get('latestSource'))) return words.set('late', 1)
    words.set('latestSeconds', place.seconds)
    words.set('latestNanoseconds', place.nanoseconds)
    words.set('latestSource', source)
  }

  return (source, json, at) => {
    const { bytes, words: all, halves } = views()
    const place = placeOf(source, at)
    const end = words.get('text') + json.length
    const index = words.get('index')
    const column = words.get('columns')
    bytes.set(json, words.get('text'))
    bytes[end] = 0x0a
    all[(column + columns.ends) / 4 + index] = end
    all[(column + columns.seconds) / 4 + index] = place.seconds
    all[(column + columns.nanoseconds) / 4 + index] = place.nanoseconds
    halves[(column + columns.sources) / 2 + index] = source
    bytes[column + columns.flags + index] = flags.event | flags.untimed
    noteLatest(source, place)
    words.set('text', end + 1)
    words.set('index', index + 1)
    words.set('line', words.get('line') + 1)
  }
}

function compare(a: StoredTime, b: StoredTime): number {
  return a.seconds - b.seconds || a.nanoseconds - b.nanoseconds
}
