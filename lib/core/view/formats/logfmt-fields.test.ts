import { expect, test } from 'vitest'
import { logfmtFields } from './logfmt-fields.ts'

test('reads pairs as fields: words, quotes with escapes, numbers, keywords', () => {
  expect(logfmtFields('level=info msg="say \\"hi\\"" n=-5.5 ok=true quoted="7" empty=')).toEqual([
    { path: 'level', kind: 'string', text: 'info' },
    { path: 'msg', kind: 'string', text: 'say "hi"' },
    { path: 'n', kind: 'number', text: '-5.5' },
    { path: 'ok', kind: 'keyword', text: 'true' },
    { path: 'quoted', kind: 'string', text: '7' },
    { path: 'empty', kind: 'string', text: '' },
  ])
})

test('a single pair, prose, or pairs with colours among them are no fields', () => {
  for (const text of ['a=b', 'so a=b and c=d', '\u001b[36mlevel\u001b[0m=info msg=x', '']) {
    expect(logfmtFields(text)).toBeNull()
  }
})
