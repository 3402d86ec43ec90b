import { beforeEach, expect, test, vi } from 'vitest'
import { idleState } from '@/lib/client/logs/idle-state.ts'
import { decodeLogView } from '@/lib/core/links/decode-log-view.ts'
import { timestampFrom } from '@/lib/core/logs/timestamp.ts'
import type { Row } from '@/lib/core/view/row.ts'
import { storedRow } from '@/lib/core/view/stored-row.ts'
import { type LogDesk, logCommands } from './log-commands.ts'
import { createLogViewport } from './log-viewport.ts'
import { createRowCache } from './row-cache.ts'

const rows = 100
const state = { ...idleState, phase: 'live' as const, stored: rows, lines: rows, rows, generation: 1 }
const rowAt = (line: number): Row => ({
  type: 'line',
  line,
  source: 0,
  id: { timestamp: timestampFrom(line, 0), ordinal: 0 },
  level: null,
  format: 'plain',
  spans: [
    { kind: 'text', text: 'trace ' },
    { kind: 'id', text: `id-${line}-a` },
    { kind: 'id', text: `id-${line}-b` },
  ],
  cut: false,
  truncated: false,
  context: false,
  apart: false,
})

function aDesk(differences: Partial<LogDesk> = {}) {
  const stored = (row: number) => storedRow(new Uint8Array(), { line: row })
  const cache = createRowCache({ lineAt: (row) => row, readRow: stored }, ({ line }) => rowAt(line))
  const viewport = createLogViewport(
    { getState: () => state, lineAt: (row) => row, rowsOf: () => [], findRows: async () => null },
    cache,
  )
  viewport.setLayout({ viewportPx: 200, rowPx: 20, headPx: 0, wrap: false })
  const desk = {
    viewport,
    view: decodeLogView(new URLSearchParams(), '').view,
    change: vi.fn(),
    details: false,
    showDetails: vi.fn(),
    wrap: false,
    onWrap: vi.fn(),
    findField: { current: null },
    grid: { current: null },
    findStep: vi.fn(),
    onGoToTime: vi.fn(),
    ...differences,
  }
  return { desk, viewport, ...logCommands(desk) }
}

let log = aDesk()
beforeEach(() => {
  log = aDesk()
})

test('the arrow up enters the log at its end, and pauses it', () => {
  log.perform({ type: 'move', by: 'row', direction: -1, extend: false })
  expect(log.viewport.getSight()).toMatchObject({ cursor: 99, following: false })
})

test('moving does not leave the log', () => {
  log.viewport.setCursor(99)
  log.perform({ type: 'move', by: 'row', direction: 1, extend: false })
  expect(log.viewport.getSight().cursor).toBe(99)
})

test('shift and an arrow picks out from the row where it began', () => {
  log.viewport.setCursor(95)
  log.perform({ type: 'move', by: 'row', direction: -1, extend: true })
  expect(log.viewport.getSight().selection).toEqual({ anchor: 95, focus: 94 })
})

test('marking puts the line into the link, and marking it again takes it out', () => {
  log.mark(95)
  expect(log.desk.change).toHaveBeenCalledWith({ line: { timestamp: timestampFrom(95, 0), ordinal: 0 } })
  const marked = aDesk({ view: { ...log.desk.view, line: { timestamp: timestampFrom(95, 0), ordinal: 0 } } })
  marked.mark(95)
  expect(marked.desk.change).toHaveBeenCalledWith({ line: null })
})

test('a click on an ID keeps its lines, stays at that line, and can be undone with the back button', () => {
  log.filterId('id-95-a', 95)
  expect(log.desk.change).toHaveBeenCalledWith({ id: ['id-95-a'] }, { push: true })
  expect(log.viewport.getSight()).toMatchObject({ cursor: 95, following: false })
})

test('the key for IDs goes through those of the line', () => {
  log.viewport.setCursor(95)
  log.perform({ type: 'filter-id' })
  expect(log.desk.change).toHaveBeenCalledWith({ id: ['id-95-a'] }, { push: true })
  const filtered = aDesk({ view: { ...log.desk.view, id: ['id-95-a'] } })
  filtered.viewport.setCursor(95)
  filtered.perform({ type: 'filter-id' })
  expect(filtered.desk.change).toHaveBeenCalledWith({ id: ['id-95-b'] }, { push: true })
})

test('Escape closes and clears one thing at a time', () => {
  const open = aDesk({ details: true })
  open.viewport.select({ anchor: 1, focus: 2 })
  open.perform({ type: 'clear' })
  expect(open.desk.showDetails).toHaveBeenCalledWith(false)
  expect(open.viewport.getSight().selection).not.toBeNull()
  const selected = aDesk()
  selected.viewport.select({ anchor: 1, focus: 2 })
  selected.perform({ type: 'clear' })
  expect(selected.viewport.getSight().selection).toBeNull()
})

test('End follows again', () => {
  log.viewport.hold()
  log.perform({ type: 'edge', edge: 'end', extend: false })
  expect(log.viewport.getSight().following).toBe(true)
})
