import { expect, test } from 'vitest'
import { idleState } from '@/lib/client/logs/idle-state.ts'
import type { LogSessionState } from '@/lib/client/logs/log-session.ts'
import { timestampFrom } from '@/lib/core/logs/timestamp.ts'
import type { Row, StoredRow } from '@/lib/core/view/row.ts'
import { storedRow } from '@/lib/core/view/stored-row.ts'
import { createLogViewport } from './log-viewport.ts'
import { createRowCache } from './row-cache.ts'

/** A log of numbered lines, of which a filter keeps every n-th, and others may come in between. */
function aLog(rows: number) {
  let all = Array.from({ length: rows }, (_, line) => line)
  let every = 1
  let shown = all
  let state = { ...idleState, log: 1, generation: 1, rows }
  let atOnce = true
  let answer = Promise.resolve()
  const show = (changes: Partial<LogSessionState>) => {
    shown = every === 1 ? all : all.filter((line) => line % every === 0)
    state = { ...state, rows: shown.length, ...changes }
  }
  const readRow = (row: number): StoredRow | null => {
    const line = shown[row]
    return line === undefined ? null : storedRow(new Uint8Array(), { line, timestamp: timestampFrom(line, 0) })
  }
  const placesOf = (lines: readonly number[]) =>
    lines.map((line) => {
      const at = all.indexOf(line)
      const next = all.slice(at).find((other) => shown.includes(other))
      const row = next === undefined ? shown.length : shown.indexOf(next)
      return { row, exact: shown[row] === line }
    })
  return {
    readRow,
    lineAt: (row: number) => shown[row] ?? null,
    getState: () => state,
    rowsOf: (lines: readonly number[]) => (atOnce ? placesOf(lines) : null),
    async findRows(lines: readonly number[]) {
      await answer
      return placesOf(lines)
    },
    grow(by: number) {
      all = [...all, ...Array.from({ length: by }, (_, at) => all.length + at)]
      show({})
    },
    /** New lines come before the line in this row. */
    insert(row: number, count: number) {
      const lines = Array.from({ length: count }, (_, at) => all.length + at)
      all = [...all.slice(0, row), ...lines, ...all.slice(row)]
      show({ generation: state.generation + 1 })
    },
    filter(keepEvery: number) {
      every = keepEvery
      show({ generation: state.generation + 1, filters: state.filters + 1 })
    },
    open() {
      all = []
      show({ log: state.log + 1, generation: state.generation + 1, filters: 0 })
    },
    /** What the Worker says of a log first: its filter, as it was before, has taken effect. */
    begin(rows: number) {
      all = Array.from({ length: rows }, (_, line) => line)
      show({ filters: 1 })
    },
    /** Rows come by message, and not before this is called. */
    delay() {
      const { promise, resolve } = Promise.withResolvers<void>()
      atOnce = false
      answer = promise
      return resolve
    },
  }
}

const decode = ({ line, source, timestamp, ordinal }: StoredRow): Row => ({
  type: 'line',
  line,
  source,
  id: timestamp === null ? null : { timestamp, ordinal },
  level: null,
  format: 'plain',
  spans: [],
  cut: false,
  truncated: false,
  context: false,
  apart: false,
})

function aView(log: ReturnType<typeof aLog>, wrap = false) {
  const view = createLogViewport(log, createRowCache(log, decode))
  view.setLayout({ viewportPx: 200, rowPx: 20, headPx: 0, wrap })
  const numbers = () => view.getSight().rows.map(({ number }) => number)
  const lines = () => view.getSight().rows.map(({ row }) => row.line)
  const topOfLine = (line: number) => view.getSight().topPx + lines().indexOf(line) * 20
  return { view, numbers, lines, topOfLine }
}

test('a log opens at its end and stays there as lines arrive', () => {
  const log = aLog(100)
  const { view, numbers } = aView(log)
  expect(numbers()).toEqual([90, 91, 92, 93, 94, 95, 96, 97, 98, 99])
  log.grow(5)
  view.update()
  expect(numbers().at(-1)).toBe(104)
})

test('scrolling up pauses: what is read stays where it is, and what comes is counted', () => {
  const log = aLog(100)
  const { view, numbers } = aView(log)
  view.scrolled(1800, 1700)
  const before = view.getSight()
  log.grow(50)
  view.update()
  expect(view.getSight().rows).toBe(before.rows)
  expect(view.getSight()).toMatchObject({ following: false, newRows: 50, topPx: 0 })
  view.toEnd()
  expect(view.getSight()).toMatchObject({ following: true, newRows: 0 })
  expect(numbers().at(-1)).toBe(149)
})

test('lines that are read from before those that are here are not new, and those that come still are', () => {
  const log = aLog(100)
  const { view } = aView(log)
  view.scrolled(1800, 1700)
  log.grow(5)
  view.update()
  log.insert(0, 300)
  view.update()
  expect(view.getSight()).toMatchObject({ following: false, newRows: 5 })
  log.insert(0, 50)
  log.grow(2)
  view.update()
  expect(view.getSight().newRows).toBe(7)
})

test('older lines of a log that was opened just now are not taken for those of another filter', () => {
  const log = aLog(0)
  const { view } = aView(log)
  log.open()
  view.update()
  log.begin(100)
  view.update()
  view.scrolled(1800, 1700)
  log.grow(5)
  view.update()
  log.insert(0, 300)
  view.update()
  expect(view.getSight().newRows).toBe(5)
})

test('scrolling down to the end follows again', () => {
  const { view } = aView(aLog(100))
  view.scrollBy(-100)
  view.scrollBy(60)
  expect(view.getSight().following).toBe(false)
  view.scrollBy(60)
  expect(view.getSight().following).toBe(true)
})

test('the wheel moves a log that is too long for a pixel scrollbar as far as any other', () => {
  const log = aLog(2_000_000)
  const { view, numbers } = aView(log)
  view.show(1_000_000, { topPx: 0 })
  const { scrollTop } = view.getSight()
  view.scrolled(scrollTop, scrollTop + 100)
  expect(numbers()[0]).toBe(1_000_005)
})

test('a filter keeps the line that was clicked where it was', () => {
  const log = aLog(10_000)
  const { view, lines, topOfLine } = aView(log)
  view.show(5_000, { topPx: 60 })
  view.setCursor(5_000)
  log.filter(10)
  view.update()
  expect(lines()).toContain(5_000)
  expect(topOfLine(5_000)).toBe(60)
  log.filter(1)
  view.update()
  expect(topOfLine(5_000)).toBe(60)
})

const inserts = [
  { name: 'above', row: 20, numbers: 7 },
  { name: 'below', row: 900, numbers: 0 },
  { name: 'right above the first row in sight', row: 500, numbers: 7 },
]
for (const { name, row, numbers: moved } of inserts) {
  test(`lines that come late do not move what is read, nor what is picked out: ${name}`, () => {
    const log = aLog(1_000)
    const { view, numbers, lines } = aView(log)
    view.show(500, { topPx: -10 })
    view.setCursor(503)
    view.setFound(504)
    view.select({ anchor: 508, focus: 502 })
    const before = view.getSight()
    const seen = lines()
    log.insert(row, 7)
    view.update()
    const { topPx, cursor, found, selection, rows } = view.getSight()
    expect(lines()).toEqual(seen)
    expect(topPx).toBe(before.topPx)
    expect(numbers()[0]).toBe(500 + moved)
    expect({ cursor, found, selection }).toEqual({
      cursor: 503 + moved,
      found: 504 + moved,
      selection: { anchor: 508 + moved, focus: 502 + moved },
    })
    // What was decoded is not decoded again.
    expect(rows.map((shown) => shown.row)).toEqual(before.rows.map((shown) => shown.row))
    expect(rows[0]?.row).toBe(before.rows[0]?.row)
  })
}

test('lines that come in the middle of what is picked out are picked out too, and those after the end followed show', () => {
  const log = aLog(100)
  const { view, lines } = aView(log)
  view.select({ anchor: 92, focus: 97 })
  log.insert(95, 2)
  view.update()
  expect(view.getSight()).toMatchObject({ following: true, selection: { anchor: 92, focus: 99 } })
  expect(lines().at(-1)).toBe(99)
  expect(lines()).toContain(101)
})

test('a filter leaves what it keeps of a selection, and another log none', () => {
  const log = aLog(1_000)
  const { view } = aView(log)
  view.select({ anchor: 15, focus: 39 })
  view.setCursor(39)
  log.filter(10)
  view.update()
  expect(view.getSight()).toMatchObject({ selection: { anchor: 2, focus: 3 }, cursor: null })
  view.select({ anchor: 5, focus: 5 })
  log.filter(100)
  view.update()
  expect(view.getSight().selection).toBeNull()
  view.setCursor(1)
  log.open()
  view.update()
  expect(view.getSight()).toMatchObject({ selection: null, cursor: null, rowCount: 0 })
})

test('wrapped rows in sight keep their heights when lines come above them', () => {
  const log = aLog(1_000)
  const { view, numbers } = aView(log, true)
  view.show(500, { topPx: 0 })
  view.measure([[501, 80]])
  log.insert(10, 3)
  view.update()
  view.scrollBy(90)
  expect(numbers()[0]).toBe(504)
  expect(view.getSight().topPx).toBe(-70)
})

test('a move of the reader right after lines have come starts from where the reader is', () => {
  const log = aLog(1_000)
  const { view, lines } = aView(log)
  view.show(500, { topPx: 0 })
  log.insert(10, 300)
  view.scrollBy(40)
  expect(lines()[0]).toBe(502)
})

test('the old rows stay in sight until the place among the new ones is known', async () => {
  const log = aLog(1_000)
  const { view } = aView(log)
  view.show(500, 'middle')
  const before = view.getSight()
  const resolve = log.delay()
  log.filter(2)
  view.update()
  log.grow(1)
  view.update()
  expect(view.getSight()).toBe(before)
  resolve()
  await Promise.resolve()
  await Promise.resolve()
  await Promise.resolve()
  expect(view.getSight()).not.toBe(before)
})

test('a row that was taken for lower than it is grows away from what was in sight', () => {
  const { view, numbers } = aView(aLog(100), true)
  view.show(50, { topPx: 0 })
  view.measure([])
  view.scrollBy(-30)
  expect(numbers()[0]).toBe(48)
  view.measure([[49, 80]])
  expect(numbers()[0]).toBe(49)
  expect(view.getSight().topPx).toBe(-50)
})

test('a row is brought into sight by the shortest way', () => {
  const { view, numbers } = aView(aLog(1_000))
  view.show(500, { topPx: 0 })
  view.show(509, 'nearest')
  expect(numbers()[0]).toBe(500)
  view.show(510, 'nearest')
  expect(numbers()[0]).toBe(501)
  view.show(400, 'nearest')
  expect(numbers()[0]).toBe(400)
  view.show(900, 'nearest')
  expect(numbers().at(-1)).toBe(900)
})

test('rows that have not come yet leave the old ones on screen', () => {
  const log = aLog(1_000)
  let here = true
  const view = createLogViewport(
    log,
    createRowCache({ lineAt: log.lineAt, readRow: (row) => (here ? log.readRow(row) : null) }, decode),
  )
  view.setLayout({ viewportPx: 200, rowPx: 20, headPx: 0, wrap: false })
  const { rows } = view.getSight()
  here = false
  view.scrollBy(-4_000)
  expect(view.getSight().rows).toBe(rows)
  here = true
  view.update()
  expect(view.getSight().rows[0]?.number).toBe(790)
})
