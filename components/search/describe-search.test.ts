import { expect, test } from 'vitest'
import { timestampFrom } from '@/lib/core/logs/timestamp.ts'
import { describeSearch } from './describe-search.ts'

const progress = {
  type: 'progress',
  ...{ containers: 120, read: 41, bytes: 340 * 1024 * 1024, backTo: timestampFrom(0, 0), hits: 3, limited: false },
} as const
const rows = [
  {
    name: 'before anything is known',
    state: { phase: 'running', progress: null, gaps: 0 },
    says: 'Opening the logs …',
  },
  {
    name: 'under way',
    state: { phase: 'running', progress, gaps: 0 },
    says: '41 of 120 logs, 340 MiB read, back to 09:14: 3 lines found.',
  },
  {
    name: 'at its end, with what was lost',
    state: { phase: 'done', progress: { ...progress, read: 120, hits: 1 }, gaps: 2 },
    says: 'All 120 logs, 340 MiB read, back to 09:14: 1 line found. 2 gaps: lines were rotated away meanwhile.',
  },
  {
    name: 'at its bound',
    state: { phase: 'done', progress: { ...progress, limited: true }, gaps: 0 },
    says: '41 of 120 logs, 340 MiB read, back to 09:14: 3 lines found. The search stopped there: look for something rarer.',
  },
  {
    name: 'cancelled',
    state: { phase: 'cancelled', progress: { ...progress, backTo: null }, gaps: 0 },
    says: '41 of 120 logs, 340 MiB read: 3 lines found. Cancelled.',
  },
] as const
for (const { name, state, says } of rows) {
  test(`says how far a search has come: ${name}`, () => expect(describeSearch(state, () => '09:14')).toBe(says))
}
