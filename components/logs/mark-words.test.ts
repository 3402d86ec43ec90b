import { expect, test } from 'vitest'
import { markWords } from './mark-words.ts'

const none = { parts: 100, found: [], errors: [], gaps: [], line: null }

test('what is marked is said, and where the marked line is', () => {
  expect(markWords({ ...none, found: [2, 5], errors: [3], gaps: [1, 8], line: 49 })).toBe(
    'Along the log: found at 2 places, errors at 1 place, lines missing at 2 places, the marked line 50 % of the way down',
  )
})

test('nothing is said of what is not there', () => {
  expect(markWords(none)).toBeNull()
  expect(markWords({ ...none, gaps: [0] })).toBe('Along the log: lines missing at 1 place')
})
