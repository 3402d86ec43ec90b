import { expect, test } from 'vitest'
import { createLineReader } from './line-reader.ts'
import { storeOf } from './store-of.ts'

test('each line has the level that it says, and an event has none', () => {
  const store = storeOf(['0 - level=error x', '0 - ', '\u001e{"level":"error"}', '0 - {"level":"debug"}', '0 - hello'])
  const reader = createLineReader(store.memory)
  expect([0, 1, 2, 3, 4].map((line) => reader.readLine(line)?.level)).toEqual(['error', null, null, 'debug', null])
})
