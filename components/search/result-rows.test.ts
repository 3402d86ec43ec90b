import { expect, test } from 'vitest'
import type { FoundLine } from '@/lib/client/search/search-state.ts'
import type { LogSource } from '@/lib/core/logs/log-source.ts'
import { storedRow } from '@/lib/core/view/stored-row.ts'
import { resultRows } from './result-rows.ts'

const line = (hit: boolean): FoundLine => ({ hit, stored: storedRow(new Uint8Array()) })
const log: LogSource = {
  ...{ namespace: 'shop', pod: 'cart-0', podUid: 'u', container: 'app', kind: 'app' },
  ...{ restartCount: 1, previous: false, node: null },
}

test('each log has a head with its hits, and a mark where lines lie between', () => {
  const groups = [[line(false), line(true)], [line(true)]]
  const rows = resultRows([{ source: 0, log, groups }])
  expect(rows.map(({ type }) => type)).toEqual(['log', 'line', 'line', 'more', 'line'])
  expect(rows[0]).toMatchObject({ hits: 2 })
})

test('without lines around there is nothing to mark', () => {
  const rows = resultRows([{ source: 0, log, groups: [[line(true)], [line(true)]] }])
  expect(rows.map(({ type }) => type)).toEqual(['log', 'line', 'line'])
})
