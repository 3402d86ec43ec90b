import { expect, test } from 'vitest'
import { wordTable } from './word-table.ts'

const table = wordTable({ warn: 1, warning: 2, info: 3, '@l': 4, log_level: 5 })
const look = (text: string) => table(new TextEncoder().encode(text), 0, text.length)

test('finds words in any case, and only whole ones', () => {
  expect(['warn', 'WARN', 'Warning', 'info', '@L', 'Log_Level'].map(look)).toEqual([1, 1, 2, 3, 4, 5])
  expect(['', 'war', 'warns', 'inf', 'xnfo', 'warningg', 'l'].map(look)).toEqual([0, 0, 0, 0, 0, 0, 0])
})
