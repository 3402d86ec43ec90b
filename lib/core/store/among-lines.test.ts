import fc from 'fast-check'
import { expect, test } from 'vitest'
import { amongLines } from './among-lines.ts'

const ascending = fc.uniqueArray(fc.nat(50)).map((lines) => Uint32Array.from(lines).sort())

test('keeps what both have, of lines that ascend', () => {
  fc.assert(
    fc.property(ascending, ascending, (lines, others) => {
      expect([...lines.filter(amongLines(others))]).toEqual([...lines].filter((line) => others.includes(line)))
    }),
  )
})
