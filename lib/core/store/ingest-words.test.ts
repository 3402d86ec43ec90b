import { expect, test } from 'vitest'
import { createIngestWords } from './ingest-words.ts'
import { appendRecords, storeOf } from './store-of.ts'

test('the words are those of the kernel', () => {
  const store = storeOf(['0 - a'])
  const words = createIngestWords(store.views)
  expect(words.get('line')).toBe(1)
  words.set('line', 5)
  appendRecords(store, ['0 - b'])
  expect(words.get('line')).toBe(6)
})
