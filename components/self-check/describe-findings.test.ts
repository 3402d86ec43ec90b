import { expect, test } from 'vitest'
import { describeFindings } from './describe-findings.ts'

const titles = (...of: Parameters<typeof describeFindings>) => describeFindings(...of).map(({ title }) => title)

test('says what was found, and when a cut came', () => {
  const cut = { type: 'cut', afterMs: 60_120, silentMs: 20 } as const
  expect(titles([{ type: 'buffered', lateMs: 4_000 }, cut], true, 90)).toEqual(['Buffered', 'Cut at 60 s'])
})

test('calls the way fine only at the end', () => {
  expect(titles([], false, 90)).not.toContain('Fine')
  expect(titles([], true, 90)).toEqual(['Fine'])
})
