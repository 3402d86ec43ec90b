import { expect, test } from 'vitest'
import { plainPattern } from './text-pattern.ts'

test('a plain pattern is a text in either case, anywhere', () => {
  expect(plainPattern('a.b')).toEqual({ text: 'a.b', matchCase: false, wholeWord: false, regex: false })
})
