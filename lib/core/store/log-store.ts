import { lineBytesMax } from '../logs/limits.ts'
import { Problem } from '../problems/problem.ts'
import { createMemory } from './create-memory.ts'
import { createEventList, type EventList } from './event-list.ts'
import { createEventWriter } from './event-writer.ts'
import { createIngestWords } from './ingest-words.ts'
import { createIntake, type Intake } from './intake.ts'
import { appended, type Kernels, loadKernels } from './kernels/load-kernels.ts'
import {
  header,
  inboxEnd,
  ingest,
  linesPerColumns,
  olderInboxEnd,
  places,
  slabBytes,
  wireNumbersMax,
} from './layout.ts'
import { writeLevelTable } from './level-table.ts'
import { createMemoryViews, type MemoryViews } from './memory-views.ts'
import { createPageBook, type OlderLines } from './older-lines.ts'
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
  /** How much of the memory that the store may take is in use. Units: a part of 1 */
  filled(): number
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
  /** The way in for lines that were written before those that are here. */
  readonly older: OlderLines
  /** Whether any line stands before one that came earlier: the order of the lines is no longer that of their numbers. */
  isLate(): boolean
  /** A new response begins: half a record of the old one is forgotten, and so are its numbers of sources. */
  beginResponse(): void
  /** Shows readers what has come. */
  publish(): void
  /** Empties the store. Units: `bytesMax` in bytes, what it may take from then on; as before where nothing is said */
  reset(bytesMax?: number): void
}

/** What a line takes besides its bytes: columns, its line feed, and its place in the order. Units: bytes */
const lineColumnsBytes = 21

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
  let bound = bytesMax
  const memory = createMemory(shared)
  const views = createMemoryViews(memory)
  const kernels = loadKernels(memory)
  const sources = createSourceTable(views)
  const events = createEventList()
  const space = createStoreSpace(createSlabs(memory, bytesMax), views, events.countBetween)
  const words = createIngestWords(views)
  const writeEvent = createEventWriter(views, words, sources)
  const pages = createPageBook(views)
  const { sourceMap } = places
  const coming = createIntake(views, { start: places.inbox, end: inboxEnd, sourceMap })
  const olderMap = sourceMap + 2 * wireNumbersMax
  const older = createIntake(views, { start: places.olderInbox, end: olderInboxEnd, sourceMap: olderMap })
  let storedBytes = 0
  /** Lines whose level is known. */
  let rated = 0

  const lines = () => words.get('line')

  function startText() {
    const address = space.startText(lines(), storedBytes)
    words.set('text', address)
    words.set('textLimit', address + slabBytes - 16)
  }
  function startColumns() {
    words.set('columns', space.startColumns(lines()))
    words.set('index', 0)
  }
  function run(): number {
    const reason = kernels.append(places.ingest)
    storedBytes += words.get('bytes')
    words.set('bytes', 0)
    return reason
  }

  function reset(wanted = bound) {
    bound = wanted
    views().words.fill(0, places.header / 4, places.header / 4 + header.words)
    views().words.fill(0, places.ingest / 4, places.ingest / 4 + ingest.words)
    words.set('sourceTable', places.sources)
    words.set('lineBytesMax', lineBytesMax)
    words.set('keptBytesMax', lineBytesMax + slackBytes)
    sources.reset()
    events.reset()
    space.reset(bound)
    writeLevelTable(views)
    pages.reset()
    coming.reset()
    older.reset()
    storedBytes = 0
    rated = 0
    startText()
    startColumns()
  }

  function* append(intake: Intake, chunk: Uint8Array): Generator<Uint8Array> {
    let rest = chunk
    while (rest.length > 0) {
      rest = intake.fill(rest)
      for (let reason = intake.with(run); reason !== appended.needsInput; reason = intake.with(run)) {
        if (reason === appended.needsText) startText()
        else if (reason === appended.needsColumns) startColumns()
        else if (reason === appended.hasEvent) yield views().bytes.slice(words.get('event'), words.get('eventEnd'))
        else throw new Problem('internal', 'The server sent something that is no record of a log')
      }
    }
  }

  function appendEvent(source: number, json: Uint8Array, at: StoredTime | 'latest' = sources.place(source)) {
    if (words.get('index') >= linesPerColumns) startColumns()
    if (words.get('text') + json.length > words.get('textLimit')) startText()
    events.add(lines())
    writeEvent(source, json, at)
    storedBytes += json.length
  }

  function rate() {
    rated = Math.max(rated, space.firstLine())
    while (rated < lines()) {
      const piece = space.pieceFrom(rated, lines())
      rateLines(views(), piece, kernels)
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
    filled: () => (storedBytes - space.bytesBefore() + (lines() - space.firstLine()) * lineColumnsBytes) / bound,
    append: (chunk) => append(coming, chunk),
    appendEvent,
    isLate: () => words.get('late') !== 0,
    beginResponse() {
      coming.reset()
      sources.unmap()
    },
    older: {
      map: pages.map,
      mapped: pages.mapped,
      append: (chunk) => append(older, chunk),
      beginPage() {
        older.reset()
        pages.begin(lines())
      },
    },
    publish() {
      rate()
      events.dropBefore(space.firstLine())
      Atomics.store(views().signed, places.header / 4 + header.lines, lines())
    },
    reset,
  }
}
