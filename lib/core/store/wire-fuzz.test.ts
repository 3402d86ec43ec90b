import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isProblem } from '../problems/problem.ts'
import { decodeRecords } from '../wire/decode-records.ts'
import { slabBytes } from './layout.ts'
import { createLineReader } from './line-reader.ts'
import { createLogStore } from './log-store.ts'

const store = createLogStore(false, 16 * slabBytes)
const valid = [
  '0 2026-01-02T03:04:05.000000006Z one',
  '\u001e{"type":"opened","source":1}',
  '1 2026-01-02T03:05:00.123456789Z grüße, 世界, and more than sixteen bytes',
  '1 - no time\r',
  '\u001e{"type":"end"}',
].map((record) => new TextEncoder().encode(`${record}\n`))

/** A stream, and what a fault on the way makes of it. */
const broken = fc
  .tuple(
    fc.array(fc.constantFrom(...valid), { maxLength: 8 }),
    fc.array(fc.tuple(fc.nat(), fc.nat(3), fc.nat(255)), { maxLength: 4 }),
  )
  .map(([records, faults]) => {
    const bytes = [...Buffer.concat(records)]
    for (const [place, kind, byte] of faults) {
      const at = bytes.length === 0 ? 0 : place % bytes.length
      if (kind === 0) bytes[at] = byte
      if (kind === 1) bytes.splice(at, 0, byte)
      if (kind === 2) bytes.splice(at, 1 + (byte % 5))
      if (kind === 3) bytes.splice(at, 0, ...bytes.slice(at, at + byte))
    }
    return Uint8Array.from(bytes)
  })

test('whatever comes is read or refused as no record, and what came before stays', () => {
  fc.assert(
    fc.property(fc.oneof(broken, fc.uint8Array({ maxLength: 200 })), fc.nat(300), (bytes, cut) => {
      store.reset()
      for (let source = 0; source < 9; source++) store.sources.map(source, source)
      const events: string[] = []
      let refused = false
      try {
        for (const piece of [bytes.subarray(0, cut), bytes.subarray(cut)]) {
          for (const json of store.append(piece)) events.push(Buffer.from(json).toString())
        }
      } catch (error) {
        if (!isProblem(error)) throw error
        refused = true
      }
      store.publish()
      const reader = createLineReader(store.memory)
      const messages = Array.from({ length: reader.lines() }, (_, line) =>
        Buffer.from(reader.readLine(line)?.message ?? []),
      )
      const records = [...decodeRecords(bytes)]
      const read = records.flatMap((record) => (record.type === 'line' ? [Buffer.from(record.message)] : []))
      // Day and hour are checked by the one and rolled over by the other; up to there they agree.
      expect(
        read.slice(0, messages.length).every((message, at) => message.equals(messages[at] ?? Buffer.from('x'))),
      ).toBe(true)
      if (!refused && records.every(({ type }) => type !== 'unreadable')) expect(messages).toHaveLength(read.length)
      expect(events.length).toBeLessThanOrEqual(records.filter(({ type }) => type === 'event').length)
    }),
  )
})
