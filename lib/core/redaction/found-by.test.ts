import { expect, test } from 'vitest'
import { foundBy } from './found-by.ts'

test('asks a rule at every anchor, in either case', () => {
  const rule = {
    anchors: ['abcd'],
    find: (_line: Uint8Array, at: number, _cut: boolean, found: { rule: string; start: number; end: number }[]) => {
      found.push({ rule: 'x', start: at, end: at + 5 })
    },
  }
  expect(foundBy(rule, 'ABCDä abcd!')).toEqual(['ABCD\ufffd', 'abcd!'])
})
