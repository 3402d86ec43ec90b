import { expect, test } from 'vitest'
import { createLineReader } from './line-reader.ts'
import { appendRecords, storeOf } from './store-of.ts'

const decoder = new TextDecoder()

test('a line is read as it was written, by whoever has the memory', () => {
  for (const shared of [true, false]) {
    const store = storeOf(['2 2026-01-02T03:04:05.000000006Z warn: hi', '2 - ', '\u001e{"type":"end"}'], { shared })
    const reader = createLineReader(store.memory)
    const { message, ...row } = reader.readLine(0) ?? expect.fail()
    expect(row).toEqual({
      line: 0,
      source: 2,
      timestamp: '2026-01-02T03:04:05.000000006Z',
      ordinal: 0,
      level: 'warn',
      truncated: false,
      context: false,
      apart: false,
      event: false,
    })
    expect(decoder.decode(message)).toBe('warn: hi')
    expect(reader.readLine(1)).toMatchObject({ timestamp: null, event: false })
    expect(reader.readLine(2)).toMatchObject({ timestamp: null, event: true, source: 0 })
    expect(reader.isEvent(2)).toBe(true)
    expect(reader.readLine(3)).toBeNull()
  }
})

test('what is not published is not there', () => {
  const store = storeOf(['0 - a'])
  const reader = createLineReader(store.memory)
  for (const _ of store.append(new TextEncoder().encode('0 - b\n')));
  expect(reader.lines()).toBe(1)
  expect(reader.readLine(1)).toBeNull()
  store.publish()
  expect(decoder.decode(reader.readLine(1)?.message)).toBe('b')
})

test('times before and after the year 2038 keep their nanoseconds', () => {
  const times = ['1970-01-01T00:00:00.000000001Z', '2038-01-19T03:14:08.999999999Z', '2105-12-31T23:59:59.123456789Z']
  const reader = createLineReader(storeOf(times.map((time) => `0 ${time} x`)).memory)
  expect(times.map((_, line) => reader.timestampOf(line))).toEqual(times)
})

test('a message is a copy that later lines do not change', () => {
  const store = storeOf(['0 - first'])
  const reader = createLineReader(store.memory)
  const message = reader.messageOf(0)
  store.reset()
  store.sources.map(0, 0)
  appendRecords(store, ['0 - other'])
  expect(decoder.decode(message)).toBe('first')
  expect(decoder.decode(reader.messageOf(0))).toBe('other')
})
