import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { levelNumber } from '../logs/level.ts'
import { lineBytesMax } from '../logs/limits.ts'
import { detectLevel } from '../view/detect-level.ts'
import { decodeRecords } from '../wire/decode-records.ts'
import { slabBytes } from './layout.ts'
import { createLineReader } from './line-reader.ts'
import { createLogStore, type LogStore } from './log-store.ts'

const encoder = new TextEncoder()
const decoder = new TextDecoder()

function bytesOf(text: string): Uint8Array {
  return encoder.encode(text)
}

/** A store that keeps source numbers as they are, and events as rows of source 0. */
function storeOf(shared = false, bytesMax = 16 * slabBytes): LogStore {
  const store = createLogStore(shared, bytesMax)
  for (let source = 0; source < 9; source++) store.sources.map(source, source)
  return store
}

function appendAll(store: LogStore, ...pieces: readonly Uint8Array[]): void {
  for (const piece of pieces) for (const json of store.append(piece)) store.appendEvent(0, json)
  store.publish()
}

function textsOf(store: LogStore): readonly string[] {
  const reader = createLineReader(store.memory)
  return Array.from({ length: reader.lines() }, (_, line) => {
    const row = reader.readLine(line)
    return `${row?.event ? 'event' : row?.source} ${row?.timestamp ?? '-'} ${decoder.decode(row?.message)}`
  })
}

/** What the plain decoder reads of the same bytes. */
function plainTexts(bytes: Uint8Array): readonly string[] {
  return [...decodeRecords(bytes)].map((record) =>
    record.type === 'line'
      ? `${record.source} ${record.timestamp ?? '-'} ${decoder.decode(record.message)}`
      : record.type,
  )
}

const some = bytesOf(
  [
    '0 2026-01-02T03:04:05.000000006Z one',
    '0 2026-01-02T03:04:05.999999999Z ',
    '\u001e{"type":"opened","source":1}',
    '1 2026-01-02T03:05:00.123456789Z grüße, 世界, and more than sixteen bytes',
    '1 - no time\r',
    '8 1999-12-31T23:59:60.000000000Z last',
    '',
  ].join('\n'),
)

describe.each([{ shared: true }, { shared: false }])('shared memory: $shared', ({ shared }) => {
  test('lines are the same wherever the bytes are cut', () => {
    const store = storeOf(shared)
    for (let cut = 0; cut <= some.length; cut++) {
      store.reset()
      for (let source = 0; source < 9; source++) store.sources.map(source, source)
      appendAll(store, some.subarray(0, cut), some.subarray(cut))
      expect(textsOf(store)).toEqual([
        '0 2026-01-02T03:04:05.000000006Z one',
        '0 2026-01-02T03:04:05.999999999Z ',
        'event - {"type":"opened","source":1}',
        '1 2026-01-02T03:05:00.123456789Z grüße, 世界, and more than sixteen bytes',
        '1 - no time\r',
        '8 2000-01-01T00:00:00.000000000Z last',
      ])
    }
  })

  test('lines are the same byte by byte', () => {
    const store = storeOf(shared)
    appendAll(store, ...Array.from(some, (byte) => Uint8Array.of(byte)))
    expect(textsOf(store)).toHaveLength(6)
  })
})

test('the kernel reads what the plain decoder reads', () => {
  const store = storeOf()
  const line = fc.tuple(
    fc.integer({ min: 0, max: 8 }),
    fc.option(fc.tuple(fc.integer({ min: 0, max: 4_290_000_000 }), fc.integer({ min: 0, max: 999_999_999 }))),
    fc.uint8Array({ maxLength: 70 }),
  )
  fc.assert(
    fc.property(fc.array(line, { maxLength: 20 }), fc.nat(500), (lines, cut) => {
      store.reset()
      for (let source = 0; source < 9; source++) store.sources.map(source, source)
      const bytes = Buffer.concat(
        lines.flatMap(([source, time, message]) => {
          const stamp =
            time === null
              ? '-'
              : `${new Date(time[0] * 1000).toISOString().slice(0, 19)}.${String(time[1]).padStart(9, '0')}Z`
          return [bytesOf(`${source} ${stamp} `), message.map((byte) => (byte === 10 ? 11 : byte)), bytesOf('\n')]
        }),
      )
      appendAll(store, bytes.subarray(0, cut), bytes.subarray(cut))
      expect(textsOf(store)).toEqual(plainTexts(bytes))
      const levels = [...decodeRecords(bytes)].map((record) =>
        record.type === 'line' ? detectLevel(record.message, 0, record.message.length) : 0,
      )
      const reader = createLineReader(store.memory)
      expect(levels.map((_, at) => levelNumber(reader.readLine(at)?.level ?? null))).toEqual(levels)
    }),
  )
})

const strange = [
  { name: 'no source', text: 'hello\n' },
  { name: 'a source that was not announced', text: '9 - x\n' },
  { name: 'a page of a proxy', text: '<html><body>Bad gateway</body></html>\n' },
  { name: 'a time that is none', text: '0 2026-13-02T03:04:05.000000006Z x\n' },
  { name: 'a time with few digits', text: '0 2026-01-02T03:04:05Z short\n' },
  { name: 'no space behind the time', text: '0 2026-01-02T03:04:05.000000006Zx y\n' },
]
for (const { name, text } of strange) {
  test(`bytes that are no record end the stream, and what came before stays: ${name}`, () => {
    const store = storeOf()
    expect(() => appendAll(store, bytesOf(`0 - first\n${text}`))).toThrow('no record')
    store.publish()
    expect(textsOf(store)).toEqual(['0 - first'])
    store.beginResponse()
    store.sources.map(0, 0)
    appendAll(store, bytesOf('0 - second\n'))
    expect(textsOf(store)).toEqual(['0 - first', '0 - second'])
  })
}

const lengths = [0, 15, 16, 17, lineBytesMax - 1, lineBytesMax, lineBytesMax + 1, 2 * lineBytesMax, 4 * lineBytesMax]
test('a line longer than the bound is cut and says so, and the next one is whole', () => {
  const store = storeOf()
  const message = (length: number) => 'x'.repeat(length)
  const bytes = bytesOf(lengths.map((length) => `0 - ${message(length)}\n0 - next ${length}\n`).join(''))
  for (let at = 0; at < bytes.length; at += 100_000) appendAll(store, bytes.subarray(at, at + 100_000))
  const reader = createLineReader(store.memory)
  for (const [at, length] of lengths.entries()) {
    const row = reader.readLine(2 * at)
    expect(row?.truncated).toBe(length > lineBytesMax)
    expect(row?.message.length).toBeLessThanOrEqual(lineBytesMax + 32)
    expect(row?.message.length).toBeGreaterThanOrEqual(Math.min(length, lineBytesMax))
    expect(decoder.decode(reader.readLine(2 * at + 1)?.message)).toBe(`next ${length}`)
  }
})

test('when the memory is full the oldest lines go and a gap says how many', () => {
  const store = storeOf(false, 8 * slabBytes)
  const filler = 'x'.repeat(1000)
  const lines = 50_000
  for (let at = 0; at < lines; at += 100) {
    const batch = Array.from(
      { length: 100 },
      (_, n) => `0 2026-01-02T03:04:05.${String(at + n).padStart(9, '0')}Z ${at + n} ${filler}\n`,
    )
    appendAll(store, bytesOf(batch.join('')))
  }
  const reader = createLineReader(store.memory)
  const first = reader.firstLine()
  expect(first).toBeGreaterThan(20_000)
  expect(store.memory.buffer.byteLength).toBeLessThanOrEqual(9 * slabBytes)
  expect(JSON.parse(decoder.decode(reader.readLine(first - 1)?.message))).toEqual({
    type: 'gap',
    source: 0,
    lines: first,
    from: '2026-01-02T03:04:05.000000000Z',
    to: `2026-01-02T03:04:05.${String(first - 1).padStart(9, '0')}Z`,
    reason: 'memory',
  })
  for (let line = first; line < lines; line++) {
    const message = decoder.decode(reader.readLine(line)?.message)
    expect(message).toBe(`${line} ${filler}`)
  }
  expect(reader.readLine(lines)).toBeNull()
})
