import { expect, test } from 'vitest'
import { logfmtPairs, logfmtValue } from './logfmt-pairs.ts'

const read = (text: string) =>
  logfmtPairs(text, 0)?.map((pair) => [text.slice(pair.keyStart, pair.keyEnd), logfmtValue(text, pair)]) ?? null

const rows = [
  {
    name: 'words and quotes',
    text: 'a=1 b="x y" c.d=z',
    pairs: [
      ['a', '1'],
      ['b', 'x y'],
      ['c.d', 'z'],
    ],
  },
  {
    name: 'no value',
    text: 'a= b=""',
    pairs: [
      ['a', ''],
      ['b', ''],
    ],
  },
  { name: 'escaped quotes', text: 'a="x \\"y\\" z"', pairs: [['a', 'x \\"y\\" z']] },
  { name: 'an equals sign in a value', text: 'a=b=c', pairs: [['a', 'b=c']] },
  {
    name: 'cut off in quotes',
    text: 'a=1 b="x y',
    pairs: [
      ['a', '1'],
      ['b', 'x y'],
    ],
  },
  { name: 'a word between', text: 'a=1 word b=2', pairs: null },
  { name: 'text behind a quote', text: 'a="x"y', pairs: null },
  { name: 'prose', text: 'hello', pairs: null },
  { name: 'nothing', text: '', pairs: null },
]
for (const { name, text, pairs } of rows) {
  test(`reads logfmt: ${name}`, () => expect(read(text)).toEqual(pairs))
}

test('takes no longer than the line is long', () => {
  for (const text of ['a="'.repeat(20_000), 'a=\\'.repeat(20_000), '"\\'.repeat(20_000)]) {
    logfmtPairs(text, 0)
    logfmtPairs(`a=${text}`, 0)
  }
})
