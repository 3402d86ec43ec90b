import { expect, test } from 'vitest'
import type { LogSessionState } from '@/lib/client/logs/log-session.ts'
import type { LineId } from '@/lib/core/logs/line-id.ts'
import { timestampFrom } from '@/lib/core/logs/timestamp.ts'
import type { Row, StoredRow } from '@/lib/core/view/row.ts'
import { createLogViewport } from './log-viewport.ts'
import { createRowCache } from './row-cache.ts'

/** A log whose lines are one second apart, and of which a filter keeps every n-th. */
function aLog(rows: number) {
  let state = { rows, generation: 1 }
  let every = 1
  let answer = Promise.resolve()
  const idOf = (row: number): LineId => ({ timestamp: timestampFrom(row * every, 0), ordinal: 0 })
  const readRow = (row: number): StoredRow => ({
    line: row * every,
    source: 0,
    ...idOf(row),
    level: null,
    truncated: false,
    event: false,
    message: new Uint8Array(),
  })
  return {
    readRow,
    getState: () => ({ ...idle, ...state }),
    async rowOf(id: LineId) {
      await answer
      const row = Math.ceil(Date.parse(id.timestamp) / 1000 / every)
      return { row, exact: row * every * 1000 === Date.parse(id.timestamp) }
    },
    grow: (by: number) => {
      state = { ...state, rows: state.rows + by }
    },
    filter: (keepEvery: number) => {
      state = { rows: Math.ceil((state.rows * every) / keepEvery), generation: state.generation + 1 }
      every = keepEvery
    },
    delay: () => {
      const { promise, resolve } = Promise.withResolvers<void>()
      answer = promise
      return resolve
    },
  }
}

const idle: LogSessionState = {
  phase: 'live',
  stored: 0,
  lines: 0,
  rows: 0,
  bytes: 0,
  linesPerSecond: 0,
  firstTimestamp: null,
  lastTimestamp: null,
  sources: [],
  selections: [],
  gaps: 0,
  problem: null,
  find: null,
  generation: 1,
}

const decode = ({ line, source, timestamp, ordinal }: StoredRow): Row => ({
  type: 'line',
  line,
  source,
  id: timestamp === null ? null : { timestamp, ordinal },
  level: null,
  format: 'plain',
  spans: [],
  truncated: false,
})

function aView(log: ReturnType<typeof aLog>, wrap = false) {
  const view = createLogViewport(log, createRowCache(log.readRow, decode))
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

test('scrolling down to the end follows again', () => {
  const { view } = aView(aLog(100))
  view.scrollBy(-100)
  view.scrollBy(60)
  expect(view.getSight().following).toBe(false)
  view.scrollBy(60)
  expect(view.getSight().following).toBe(true)
})

test('the wheel moves a log that is too long for a pixel scrollbar as far as any other', () => {
  const log = aLog(10_000_000)
  const { view, numbers } = aView(log)
  view.show(5_000_000, { topPx: 0 })
  const { scrollTop } = view.getSight()
  view.scrolled(scrollTop, scrollTop + 100)
  expect(numbers()[0]).toBe(5_000_005)
})

test('a filter keeps the line that was clicked where it was', async () => {
  const log = aLog(10_000)
  const { view, lines, topOfLine } = aView(log)
  view.show(5_000, { topPx: 60 })
  view.setCursor(5_000)
  log.filter(10)
  view.update()
  await Promise.resolve()
  await Promise.resolve()
  expect(lines()).toContain(5_000)
  expect(topOfLine(5_000)).toBe(60)
  log.filter(1)
  view.update()
  await Promise.resolve()
  await Promise.resolve()
  expect(topOfLine(5_000)).toBe(60)
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
    createRowCache((row) => (here ? log.readRow(row) : null), decode),
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
