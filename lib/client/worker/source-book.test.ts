import { expect, test } from 'vitest'
import { timestampFrom } from '@/lib/core/logs/timestamp.ts'
import { Problem, problemToJson } from '@/lib/core/problems/problem.ts'
import type { CloseReason, StreamEvent } from '@/lib/core/wire/stream-record.ts'
import { fakeSource } from '../logs/fake-log-server.ts'
import { createSourceBook } from './source-book.ts'

const { type: _, source: __, ...log } = fakeSource
const problem = problemToJson(new Problem('container-not-ready', 'waiting'))
const closed = (reason: CloseReason): StreamEvent => ({ type: 'closed', source: 0, reason, termination: null })

test('a run keeps its number over all responses, and another run gets the next', () => {
  const book = createSourceBook(() => true)
  expect(book.numberOf(log, null)).toBe(0)
  expect(book.numberOf({ ...log, restartCount: 3 }, null)).toBe(1)
  expect(book.numberOf(log, null)).toBe(0)
  expect(book.numberOf({ ...log, previous: true }, null)).toBe(2)
  book.reset(0)
  expect(book.sources()).toEqual([])
})

test('what was said before the run was known is of the run', () => {
  const book = createSourceBook(() => false)
  const vague = { ...log, podUid: '', restartCount: 0 }
  expect(book.numberOf(vague, null)).toBe(0)
  expect(book.numberOf(log, 0)).toBe(0)
  expect(book.sources()).toMatchObject([{ source: 0, log, phase: 'opening' }])
  expect(book.numberOf(log, null)).toBe(0)
})

test('a number of the wire that turns out to be another run does not take the lines of the first', () => {
  const book = createSourceBook((source) => source === 0)
  expect(book.numberOf(log, null)).toBe(0)
  expect(book.numberOf({ ...log, restartCount: 4 }, 0)).toBe(1)
})

test('events are the phases of a source', () => {
  const book = createSourceBook(() => true)
  book.numberOf(log, null)
  book.note(0, { type: 'problem', source: 0, problem })
  expect(book.sources()[0]).toMatchObject({ phase: 'opening', problem })
  book.note(0, { type: 'opened', source: 0 })
  expect(book.sources()[0]).toMatchObject({ phase: 'live', problem: null })
  book.note(0, { type: 'resuming', source: 0, attempt: 1, delayMs: 500 })
  expect(book.sources()[0]).toMatchObject({ phase: 'resuming' })
  book.note(0, { ...closed('ended') })
  expect(book.sources()[0]).toMatchObject({ phase: 'closed', closeReason: 'ended' })
})

const rows = [
  { name: 'a new run', event: closed('restarted'), row: true },
  { name: 'a pod that was deleted', event: closed('deleted'), row: true },
  { name: 'an end', event: closed('ended'), row: true },
  {
    name: 'a gap',
    event: { type: 'gap', source: 0, lines: null, from: null, to: null, reason: 'rotation' },
    row: true,
  },
  { name: 'a problem', event: { type: 'problem', source: 0, problem }, row: true },
  { name: 'the end of what was asked for', event: closed('completed'), row: false },
  { name: 'giving up, which a problem has explained', event: closed('gave-up'), row: false },
  { name: 'a heartbeat', event: { type: 'heartbeat' }, row: false },
] as const satisfies readonly { name: string; event: StreamEvent; row: boolean }[]
for (const { name, event, row } of rows) {
  test(`stands in the log as a row: ${row ? '' : 'not '}${name}`, () => {
    const book = createSourceBook(() => true)
    book.numberOf(log, null)
    expect(book.note(0, event)).toBe(row)
  })
}

test('what is said again after a break is no second row', () => {
  const book = createSourceBook(() => true)
  book.numberOf(log, null)
  for (const event of [closed('restarted'), { type: 'problem', source: 0, problem } as const]) {
    expect(book.note(0, event)).toBe(true)
    book.numberOf(log, null)
    expect(book.note(0, event)).toBe(false)
  }
})

test('a problem before the first line is a state, and no row', () => {
  const book = createSourceBook(() => false)
  book.numberOf(log, null)
  expect(book.note(0, { type: 'problem', source: 0, problem })).toBe(false)
  expect(book.sources()[0]?.problem).toEqual(problem)
})

test('a pod joins once, however often it is told after breaks', () => {
  const book = createSourceBook(() => true)
  book.numberOf(log, null)
  book.numberOf({ ...log, container: 'proxy' }, null)
  const joined: StreamEvent = { type: 'joined', source: 0, at: timestampFrom(1, 0) }
  expect(book.note(0, joined)).toBe(true)
  expect(book.note(1, { ...joined, source: 1 })).toBe(false)
})

test('a pod that is deleted is one row, however many containers it has', () => {
  const book = createSourceBook(() => true)
  book.numberOf(log, null)
  book.numberOf({ ...log, container: 'proxy' }, null)
  book.numberOf({ ...log, podUid: 'u2' }, null)
  expect([0, 1, 2].map((source) => book.note(source, closed('deleted')))).toEqual([true, false, true])
  expect(book.sources().map(({ closeReason }) => closeReason)).toEqual(['deleted', 'deleted', 'deleted'])
})

test('what comes after all selections have been told of is late', () => {
  const book = createSourceBook(() => true)
  book.reset(2)
  book.numberOf(log, null)
  book.noteSelection({ selection: 1, containers: 0, problem })
  book.numberOf({ ...log, podUid: 'u2' }, null)
  book.noteSelection({ selection: 0, containers: 2, problem: null })
  book.numberOf({ ...log, podUid: 'u3' }, null)
  expect(book.sources().map(({ late }) => late)).toEqual([false, false, true])
  expect(book.selections().map(({ selection }) => selection)).toEqual([0, 1])
})

const standings = [
  { name: 'it has containers', containers: 2, code: null, told: true },
  { name: 'it has none', containers: 0, code: null, told: true },
  { name: 'they are known with a doubt', containers: 2, code: 'forbidden', told: true },
  { name: 'what it names is not there', containers: 0, code: 'not-found', told: true },
  { name: 'it may not be read', containers: 0, code: 'forbidden', told: false },
  { name: 'it has too many', containers: 800, code: 'too-many-containers', told: false },
] as const
for (const { name, containers, code, told } of standings) {
  test(`knows whether the containers of a selection have been told of: ${name}`, () => {
    const book = createSourceBook(() => true)
    book.reset(1)
    const said = code === null ? null : problemToJson(new Problem(code, 'said'))
    book.noteSelection({ selection: 0, containers, problem: said })
    expect(book.isTold(0)).toBe(told)
    book.noteSelection({ selection: 0, containers: 0, problem })
    expect(book.isTold(0)).toBe(told)
  })
}
