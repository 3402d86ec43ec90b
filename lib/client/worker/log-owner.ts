import { olderPercentMax } from '@/lib/core/logs/limits.ts'
import { Problem } from '@/lib/core/problems/problem.ts'
import { createFindResults } from '@/lib/core/store/find-results.ts'
import { createLineReader } from '@/lib/core/store/line-reader.ts'
import type { LogStore } from '@/lib/core/store/log-store.ts'
import { createShownRows } from '@/lib/core/store/shown-rows.ts'
import type { WholeLineRef } from '@/lib/core/wire/whole-line.ts'
import { idleState } from '../logs/idle-state.ts'
import type { LogSessionState, SourceState } from '../logs/log-session.ts'
import { answerQuestion } from './answer-question.ts'
import { answerWish } from './answer-wish.ts'
import { createQueries } from './create-queries.ts'
import { createReading } from './create-reading.ts'
import { keepReading } from './keep-reading.ts'
import type { ToWorker } from './messages.ts'
import { createOlderPages, type OlderPages } from './older-pages.ts'
import type { OwnerWays } from './owner-ways.ts'
import { createRateMeter } from './rate-meter.ts'
import type { ReadingStatus } from './reading-status.ts'
import { createSourceBook } from './source-book.ts'
import { countsIntervalMs, createSourceStates } from './source-states.ts'
import { timeSpanOf } from './time-span.ts'
import { createWholeLines, type ReadWholeLine } from './whole-lines.ts'

/** States are at least this far apart: a frame. */
const stateIntervalMs = 16
/** Filtering and finding stop after this long for whatever else waits. */
const sliceMs = 8
/** The rate falls while nothing comes, and has to be told. */
const rateIntervalMs = 500
/** Where rows come by message they are renumbered no more often than this, so that a question about them is still answered. */
const messageSettleMs = 500
/** Putting lines in order may take this part of the time. */
const settlePart = 1 / 4

/** Before a log is open. */
const noLine: ReadWholeLine = () => Promise.reject(new Problem('internal', 'No log is open'))

/** Owns a tab's log: reads it, keeps it, filters it, and tells the main thread. Gives what takes the main thread's messages. */
export function createLogOwner(store: LogStore, shared: boolean, ways: OwnerWays): (message: ToWorker) => void {
  const rows = createShownRows(store)
  const find = createFindResults(store, rows)
  const queries = createQueries(rows, find)
  const book = createSourceBook((source) => store.sources.lines(source) > 0)
  let sources = createSourceStates(book, store.sources)
  let postedSources: readonly SourceState[] | null = null
  let reader = createLineReader(store.memory)
  let rate = createRateMeter()
  let older: OlderPages | null = null
  let status: ReadingStatus = { phase: 'idle', problem: null, gaps: 0 }
  const logOf = (source: number) => book.sources()[source]?.log ?? null
  let readWhole = noLine
  let log = 0
  let abort = new AbortController()
  let numbering = { generation: 0, epoch: rows.epoch(), first: rows.first() }
  let dueMs = Number.POSITIVE_INFINITY
  let postedMs = Number.NEGATIVE_INFINITY
  let settleDueMs = Number.NEGATIVE_INFINITY

  /** Has `work` run once, after `delayMs` at the latest. */
  function schedule(delayMs: number) {
    const atMs = ways.nowMs() + delayMs
    if (atMs >= dueMs) return
    dueMs = atMs
    ways.later(() => {
      if (dueMs !== atMs) return
      dueMs = Number.POSITIVE_INFINITY
      work()
    }, delayMs)
  }
  function work() {
    store.publish()
    const untilMs = ways.nowMs() + sliceMs
    while (queries.step() && ways.nowMs() < untilMs);
    const waitMs = postedMs + stateIntervalMs - ways.nowMs()
    if (waitMs > 0) return schedule(queries.searching() ? 0 : waitMs)
    postState()
    if (queries.searching()) schedule(0)
  }
  function renumber() {
    const now = { epoch: rows.epoch(), first: rows.first() }
    if (now.epoch === numbering.epoch && now.first === numbering.first) return
    numbering = { generation: numbering.generation + 1, ...now }
  }
  /** Lines that came out of order take their places together, a few times a second where there are very many. */
  function settle() {
    const nowMs = ways.nowMs()
    if (store.isLate() && nowMs < settleDueMs) return schedule(settleDueMs - nowMs)
    rows.settle()
    find.settle()
    const costMs = ways.nowMs() - nowMs
    settleDueMs = nowMs + Math.max(shared ? 0 : messageSettleMs, costMs / settlePart)
  }
  function postState() {
    store.publish()
    settle()
    renumber()
    postedMs = ways.nowMs()
    const state = readState()
    const now = sources.read(postedMs)
    ways.post({
      type: 'state',
      state,
      sources: now === postedSources ? null : now,
      firstRow: numbering.first,
      epoch: numbering.epoch,
    })
    postedSources = now
    if (sources.isBehind() || older?.isBehind()) schedule(countsIntervalMs)
    if (state.linesPerSecond > 0) schedule(rateIntervalMs)
  }
  function readState(): Omit<LogSessionState, 'sources'> {
    const stored = store.lines() - store.space.firstLine()
    rate.note(store.lines(), postedMs)
    const span = timeSpanOf(reader, rows.order)
    return {
      log,
      phase: status.phase,
      stored,
      firstLine: store.space.firstLine(),
      lines: stored - store.events.length(),
      rows: rows.end() - numbering.first,
      bytes: store.bytes(),
      linesPerSecond: rate.linesPerSecond(postedMs),
      firstTimestamp: span.first,
      lastTimestamp: span.last,
      selections: book.selections(),
      older: older?.read(postedMs) ?? idleState.older,
      gaps: status.gaps + (store.space.firstLine() > 0 ? 1 : 0),
      problem: status.problem,
      ...queries.read(),
      generation: numbering.generation,
      filters: rows.filters(),
    }
  }
  function open({ log: number, generation, url, request, memory }: Extract<ToWorker, { type: 'open' }>) {
    abort.abort()
    abort = new AbortController()
    const { signal } = abort
    store.reset(ways.boundOf(memory))
    rows.reset()
    find.reset()
    book.reset(request.selections.length)
    sources = createSourceStates(book, store.sources)
    postedSources = null
    settleDueMs = Number.NEGATIVE_INFINITY
    reader = createLineReader(store.memory)
    rate = createRateMeter()
    status = { phase: 'opening', problem: null, gaps: 0 }
    log = number
    numbering = { generation, epoch: rows.epoch(), first: rows.first() }
    const openLine = (line: WholeLineRef) => ways.openLine(url, line, request.reveal === true, signal)
    readWhole = createWholeLines({ reader, logOf, open: openLine, signal })
    const changed = () => schedule(0)
    const isFull = () => store.space.firstLine() > 0 || store.filled() > olderPercentMax / 100
    older = createOlderPages({ request, store, reader, book, ways: ways.reading(url), isFull, changed, signal })
    // Asked for before anything else is done: the answer takes longest.
    void keepReading(ways.reading(url), createReading(request, { store, reader, book, status, changed }), signal)
    postState()
  }

  if (shared) ways.post({ type: 'memory', memory: store.memory })
  return (message) => {
    switch (message.type) {
      case 'open':
        return open(message)
      case 'filter':
        queries.setFilter(message.filter)
        return schedule(0)
      case 'find':
        queries.setFind(message.text)
        return schedule(0)
      case 'older':
        return older?.load(message.all)
      case 'stop-older':
        return older?.stop()
      case 'ask':
        // What is asked about lines of the log is answered of all that have come.
        if (message.question.type === 'row-of' || message.question.type === 'find-next') settleDueMs = 0
        // First the state, so that the answer's row numbers mean what they say.
        postState()
        return ways.post(answerQuestion(message.id, message.question, { reader, rows, find, ...numbering }))
      case 'wish': {
        postState()
        const wishWays = { reader, rows, find, ...numbering, logOf, readWhole, breathe: ways.breathe }
        return void answerWish(message.id, message.wish, wishWays).then(ways.post)
      }
      default:
        return message satisfies never
    }
  }
}
