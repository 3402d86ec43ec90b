import { expect, test } from 'vitest'
import type { StoredRow } from '@/lib/core/view/row.ts'
import { storedRow } from '@/lib/core/view/stored-row.ts'
import { createRemoteRows } from './remote-rows.ts'

const rowOf = (line: number) => storedRow(new Uint8Array(), { line })

function rowsOf() {
  const asked: (readonly [number, number])[] = []
  let answer: (rows: readonly StoredRow[] | null) => void = () => {}
  let came = 0
  const rows = createRemoteRows(
    (first, last) => {
      asked.push([first, last])
      return new Promise((resolve) => {
        answer = resolve
      })
    },
    () => came++,
  )
  return { rows, asked, answer: (given: readonly StoredRow[] | null) => answer(given), came: () => came }
}
const settled = () => new Promise((resolve) => setImmediate(resolve))

test('rows of one moment are asked for together, with their neighbours, and once', async () => {
  const { rows, asked, answer, came } = rowsOf()
  expect([rows.read(100), rows.read(101), rows.read(100)]).toEqual([null, null, null])
  await settled()
  expect(rows.read(101)).toBeNull()
  await settled()
  expect(asked).toEqual([[40, 161]])
  answer(Array.from({ length: 122 }, (_, at) => rowOf(40 + at)))
  await settled()
  expect(came()).toBe(1)
  expect(rows.read(40)?.line).toBe(40)
  expect(rows.read(161)?.line).toBe(161)
})

test('rows that were renumbered meanwhile are not taken for the new ones', async () => {
  const { rows, answer, came } = rowsOf()
  rows.read(0)
  await settled()
  rows.clear()
  answer([rowOf(0)])
  await settled()
  expect(came()).toBe(0)
  expect(rows.read(0)).toBeNull()
})

test('a row that did not come is asked for again', async () => {
  const { rows, asked, answer } = rowsOf()
  rows.read(5)
  await settled()
  answer(null)
  await settled()
  rows.read(5)
  await settled()
  expect(asked).toHaveLength(2)
})

test('only the newest rows are kept', async () => {
  const { rows, answer } = rowsOf()
  for (let first = 0; first < 6000; first += 1000) {
    rows.read(first)
    await settled()
    answer(Array.from({ length: 1000 }, (_, at) => rowOf(Math.max(0, first - 60) + at)))
    await settled()
  }
  expect(rows.read(10)).toBeNull()
  expect(rows.read(5100)?.line).toBe(5100)
})
