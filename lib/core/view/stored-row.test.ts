import { expect, test } from 'vitest'
import { storedRow } from './stored-row.ts'

test('what is not known of a row is said of none: no time, no level, a line that stands for itself', () => {
  const message = Uint8Array.of(0x61)
  expect(storedRow(message)).toEqual({
    ...{ line: 0, source: 0, timestamp: null, ordinal: 0, level: null, message },
    ...{ truncated: false, event: false, context: false, apart: false },
  })
})

test('what is known of it is kept', () => {
  expect(storedRow(new Uint8Array(), { line: 7, level: 'warn', event: true })).toMatchObject({
    ...{ line: 7, level: 'warn', event: true, source: 0 },
  })
})
