import { expect, test } from 'vitest'
import { compilePattern } from './compile-pattern.ts'
import { plainPattern } from './text-pattern.ts'

for (const { name, pattern, text, matchCase } of [
  { name: 'a text is looked for as it is', pattern: plainPattern('refused'), text: 'refused', matchCase: false },
  {
    name: 'letters of other alphabets are not, in either case',
    pattern: plainPattern('größe'),
    text: null,
    matchCase: false,
  },
  {
    name: 'letters of other alphabets are, in theirs',
    pattern: { ...plainPattern('größe'), matchCase: true },
    text: 'größe',
    matchCase: true,
  },
  {
    name: 'an expression by what it needs',
    pattern: { ...plainPattern('took \\d+ms'), regex: true },
    text: 'took ',
    matchCase: false,
  },
  {
    name: 'case that an expression gives up itself',
    pattern: { ...plainPattern('(?i)warn'), regex: true, matchCase: true },
    text: 'warn',
    matchCase: false,
  },
]) {
  test(name, () => {
    expect(compilePattern(pattern)).toMatchObject({ text, matchCase })
  })
}
