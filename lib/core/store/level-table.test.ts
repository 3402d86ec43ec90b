import { expect, test } from 'vitest'
import { places } from './layout.ts'
import { writeLevelTable } from './level-table.ts'
import { storeOf } from './store-of.ts'

test('the table ends before what lies behind it, and each byte has its class', () => {
  const { views } = storeOf([])
  const { bytes } = views()
  bytes.fill(0xee, places.levelTable, places.literal + 1)
  writeLevelTable(views)
  expect(bytes[places.literal]).toBe(0xee)
  const classOf = (text: string) => bytes[places.levelTable + text.charCodeAt(0)]
  expect(['a', 'A', '5', ' ', '\t', '_', '=', '\u00e9'].map(classOf)).toEqual([17, 25, 18, 4, 4, 16, 0, 0])
})
