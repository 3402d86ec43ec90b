import { expect, test } from 'vitest'
import { countByTime, levelNumbers, type TimeCounts } from './count-by-time.ts'
import { filterQuery } from './line-query.ts'
import { createLineReader } from './line-reader.ts'
import { createShownRows } from './shown-rows.ts'
import { storeOf } from './store-of.ts'

const at = (second: number) => `2026-01-02T03:04:${String(second).padStart(2, '0')}.000000000Z`
const startMs = Date.parse('2026-01-02T03:04:00Z')

function countsOf(records: readonly string[], levels: readonly ('warn' | 'error')[] = []): TimeCounts | null {
  const store = storeOf(records)
  const rows = createShownRows(store)
  rows.setQuery(filterQuery({ text: '', levels }))
  while (rows.step());
  rows.settle()
  return countByTime(createLineReader(store.memory), rows, 60)
}

/** "second: level number × lines" of each step that has any. */
function brief(counts: TimeCounts | null): readonly string[] {
  if (counts === null) return []
  const all = Array.from(counts.counts, (lines, index) => {
    const second = (counts.firstMs - startMs + Math.floor(index / levelNumbers) * counts.stepMs) / 1000
    return lines === 0 ? [] : [`${second}: ${index % levelNumbers} × ${lines}`]
  })
  return all.flat()
}

test('lines are counted by their time and level', () => {
  const records = [
    `0 ${at(1)} level=info a`,
    `0 ${at(1)} level=info b`,
    `0 ${at(1)} level=error c`,
    `0 ${at(9)} d`,
    `1 ${at(5)} level=warn of another source, and late`,
  ]
  expect(brief(countsOf(records))).toEqual(['1: 3 × 2', '1: 5 × 1', '5: 4 × 1', '9: 0 × 1'])
})

test('only lines that are shown count', () => {
  const records = [`0 ${at(1)} level=info a`, `0 ${at(2)} level=error b`, `0 ${at(3)} level=error c`]
  expect(brief(countsOf(records, ['error']))).toEqual(['2: 5 × 1', '3: 5 × 1'])
})

test('events do not count, and gaps are told', () => {
  const gap = `\u001e${JSON.stringify({ type: 'gap', source: 0, lines: 3, from: null, to: null, reason: 'rotation' })}`
  const other = `\u001e${JSON.stringify({ type: 'opened', source: 0 })}`
  const counts = countsOf([`0 ${at(1)} a`, gap, other, `0 ${at(3)} b`])
  expect(brief(counts)).toEqual(['1: 0 × 1', '3: 0 × 1'])
  expect(counts?.gapsMs).toEqual([startMs + 1_000])
})

test('a line without a time counts where it stands', () => {
  expect(brief(countsOf([`0 ${at(4)} a`, '0 - its second line']))).toEqual(['4: 0 × 2'])
})

test('there is nothing to count by where no line has a time', () => {
  expect(countsOf([])).toBeNull()
  expect(countsOf(['0 - no time'])).toBeNull()
})
