import { lineBytesMax } from '../logs/limits.ts'
import { Problem } from '../problems/problem.ts'
import { createMemory } from './create-memory.ts'
import { createEventList, type EventList } from './event-list.ts'
import { createInbox } from './inbox.ts'
import { appended, type Kernels, loadKernels } from './kernels/load-kernels.ts'
import { columns, flags, header, ingest, linesPerColumns, places, slabBytes } from './layout.ts'
import { createMemoryViews, type MemoryViews } from './memory-views.ts'
import { rateLines } from './rate-lines.ts'
import { createSlabs } from './slabs.ts'
import { createSourceTable, type SourceTable, type StoredTime } from './source-table.ts'
import { createStoreSpace, type StoreSpace } from './store-space.ts'

/** The one writer of a log: bytes of the stream in, lines with columns out. Readers see what is published. */
export type LogStore = {
  readonly memory: WebAssembly.Memory
  readonly views: () => MemoryViews
  readonly kernels: Kernels
  readonly space: StoreSpace
  readonly sources: SourceTable
  readonly events: EventList
  /** Number of the next line: all that have come, events among them. */
  lines(): number
  /** Bytes of the messages in the store. */
  bytes(): number
  /**
   * Appends a piece of the response, cut anywhere. Gives the JSON of each event at its place among the lines; it is to be
   * dealt with before the next is asked for.
   *
   * Errors: Problem `internal` at bytes that are no record, which then stay unread
   */
  append(chunk: Uint8Array): Generator<Uint8Array>
  /**
   * Appends an event as a row of its own. It stands at `at`, or at the last line of its source where that is later.
   * latest: it has happened just now, and stands behind all lines that have come.
   */
  appendEvent(source: number, json: Uint8Array, at?: StoredTime | 'latest'): void
  /** Whether any line stands before one that came earlier: the order of the lines is no longer that of their numbers. */
  isLate(): boolean
  /** A new response begins: half a record of the old one is forgotten, and so are its numbers of sources. */
  beginResponse(): void
  /** Shows readers what has come. */
  publish(): void
  /** Empties the store. */
  reset(): void
}

/** A line without a timestamp may be this much longer than `lineBytesMax` on the wire. Units: bytes */
const slackBytes = 32

/**
 * Makes an empty store.
 *
 * Order: lines are stored as they arrive. Where they belong among those of other sources is a matter of `store-order.ts`.
 * Units:  `bytesMax` in bytes, columns and all
 * Errors: RangeError where the machine has no room
 */
export function createLogStore(shared: boolean, bytesMax: number): LogStore {
  const memory = createMemory(shared)
  const views = createMemoryViews(memory)
  const kernels = loadKernels(memory)
  const sources = createSourceTable(views)
  const events = createEventList()
  const space = createStoreSpace(createSlabs(memory, bytesMax), views, events.countBetween)
  const inbox = createInbox(views)
  let storedBytes = 0
  /** Lines whose level is known. */
  let rated = 0

  const word = (name: keyof typeof ingest) => views().words[places.ingest / 4 + ingest[name]] ?? 0
  const setWord = (name: keyof typeof ingest, value: number) => {
    views().words[places.ingest / 4 + ingest[name]] = value
  }
  const lines = () => word('line')

  function startText() {
    const address = space.startText(lines(), storedBytes)
    setWord('text', address)
    setWord('textLimit', address + slabBytes - 16)
  }
  function startColumns() {
    setWord('columns', space.startColumns(lines()))
    setWord('index', 0)
  }
  function run(): number {
    const reason = kernels.append(places.ingest)
    storedBytes += word('bytes')
    setWord('bytes', 0)
    return reason
  }

  function reset() {
    const { words } = views()
    words.fill(0, places.header / 4, places.header / 4 + header.words)
    words.fill(0, places.ingest / 4, places.ingest / 4 + ingest.words)
    setWord('sourceTable', places.sources)
    setWord('sourceMap', places.sourceMap)
    setWord('lineBytesMax', lineBytesMax)
    setWord('keptBytesMax', lineBytesMax + slackBytes)
    sources.reset()
    events.reset()
    space.reset()
    inbox.reset()
    storedBytes = 0
    rated = 0
    startText()
    startColumns()
  }

  function* append(chunk: Uint8Array): Generator<Uint8Array> {
    let rest = chunk
    while (rest.length > 0) {
      rest = inbox.fill(rest)
      for (let reason = run(); reason !== appended.needsInput; reason = run()) {
        if (reason === appended.needsText) startText()
        else if (reason === appended.needsColumns) startColumns()
        else if (reason === appended.hasEvent) yield views().bytes.slice(word('event'), word('eventEnd'))
        else throw new Problem('internal', 'The server sent something that is no record of a log')
      }
    }
  }

  /** Where an event stands among the lines. */
  function placeOf(source: number, at: StoredTime | 'latest'): StoredTime {
    const latest = { seconds: word('latestSeconds'), nanoseconds: word('latestNanoseconds') }
    const wanted = at === 'latest' ? latest : at
    const reached = sources.place(source)
    return isBefore(wanted, reached) ? reached : wanted
  }
  function noteLatest(source: number, place: StoredTime) {
    const latest = { seconds: word('latestSeconds'), nanoseconds: word('latestNanoseconds') }
    const isSame = !isBefore(place, latest) && !isBefore(latest, place)
    if (isBefore(place, latest) || (isSame && source < word('latestSource'))) return setWord('late', 1)
    setWord('latestSeconds', place.seconds)
    setWord('latestNanoseconds', place.nanoseconds)
    setWord('latestSource', source)
  }

  function appendEvent(source: number, json: Uint8Array, at: StoredTime | 'latest' = sources.place(source)) {
    if (word('index') >= linesPerColumns) startColumns()
    if (word('text') + json.length > word('textLimit')) startText()
    const { bytes, words, halves } = views()
    const end = word('text') + json.length
    const place = placeOf(source, at)
    const index = word('index')
    bytes.set(json, word('text'))
    bytes[end] = 0x0a
    words[(word('columns') + columns.ends) / 4 + index] = end
    words[(word('columns') + columns.seconds) / 4 + index] = place.seconds
    words[(word('columns') + columns.nanoseconds) / 4 + index] = place.nanoseconds
    halves[(word('columns') + columns.sources) / 2 + index] = source
    bytes[word('columns') + columns.flags + index] = flags.event | flags.untimed
    events.add(lines())
    noteLatest(source, place)
    setWord('text', end + 1)
    setWord('index', index + 1)
    setWord('line', lines() + 1)
    storedBytes += json.length
  }

  function rate() {
    rated = Math.max(rated, space.firstLine())
    while (rated < lines()) {
      const piece = space.pieceFrom(rated, lines())
      rateLines(views(), piece)
      rated = piece.endLine
    }
  }

  reset()
  return {
    memory,
    views,
    kernels,
    space,
    sources,
    events,
    lines,
    bytes: () => storedBytes - space.bytesBefore(),
    append,
    appendEvent,
    isLate: () => word('late') !== 0,
    beginResponse() {
      inbox.reset()
      sources.unmap()
    },
    publish() {
      rate()
      events.dropBefore(space.firstLine())
      Atomics.store(views().signed, places.header / 4 + header.lines, lines())
    },
    reset,
  }
}

function isBefore(a: StoredTime, b: StoredTime): boolean {
  return a.seconds < b.seconds || (a.seconds === b.seconds && a.nanoseconds < b.nanoseconds)
}
