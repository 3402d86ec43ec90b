import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createLedger, type LedgerCounts } from './ledger.ts'

const nothing: Omit<LedgerCounts, 'lines'> = {
  missing: 0,
  inGaps: 0,
  duplicate: 0,
  outOfOrder: 0,
  filled: 0,
  emptyGaps: 0,
}

const rows: readonly {
  name: string
  came: readonly (number | 'gap')[]
  written: number
  counts: Partial<LedgerCounts>
}[] = [
  { name: 'all lines, once, in order', came: [0, 1, 2], written: 3, counts: {} },
  { name: 'one lost in silence', came: [0, 2], written: 3, counts: { missing: 1 } },
  { name: 'the first ones lost', came: [2], written: 3, counts: { missing: 2 } },
  { name: 'the last ones lost', came: [0], written: 3, counts: { missing: 2 } },
  { name: 'nothing came at all', came: [], written: 3, counts: { missing: 3 } },
  { name: 'lines lost in a gap that was shown', came: [0, 'gap', 3], written: 4, counts: { inGaps: 2 } },
  { name: 'a gap shown at the end', came: [0, 'gap'], written: 3, counts: { inGaps: 2 } },
  {
    name: 'a gap covers only what is lost at its place',
    came: [0, 'gap', 2, 4],
    written: 5,
    counts: { inGaps: 1, missing: 1 },
  },
  { name: 'a gap shown where nothing is lost', came: [0, 'gap', 1], written: 2, counts: { emptyGaps: 1 } },
  { name: 'a line twice', came: [0, 1, 1, 0], written: 2, counts: { duplicate: 2 } },
  { name: 'a line behind a later one', came: [0, 2, 1], written: 3, counts: { outOfOrder: 1 } },
  { name: 'a line that fills its gap', came: [0, 'gap', 4, 2], written: 5, counts: { filled: 1, inGaps: 2 } },
  {
    name: 'a line that fills its gap twice',
    came: [0, 'gap', 2, 1, 1],
    written: 3,
    counts: { filled: 1, duplicate: 1 },
  },
]

for (const { name, came, written, counts } of rows) {
  test(`counts ${name}`, () => {
    const ledger = createLedger()
    for (const each of came) each === 'gap' ? ledger.gap() : ledger.take(each)
    ledger.end(written)
    expect(ledger.counts()).toEqual({ ...nothing, lines: came.filter((each) => each !== 'gap').length, ...counts })
  })
}

test('every number is accounted for exactly once, whatever comes in whatever order', () => {
  const written = 40
  const steps = fc.array(fc.oneof(fc.nat(written - 1), fc.constant('gap' as const)), { maxLength: 120 })
  fc.assert(
    fc.property(steps, (came) => {
      const ledger = createLedger()
      for (const each of came) each === 'gap' ? ledger.gap() : ledger.take(each)
      ledger.end(written)
      const { lines, missing, inGaps, duplicate } = ledger.counts()
      expect(lines - duplicate).toBe(new Set(came.filter((each) => each !== 'gap')).size)
      expect(lines - duplicate + missing + inGaps).toBe(written)
    }),
  )
})
