import { expect, test } from 'vitest'
import { createReader } from './expression-reader.ts'
import { readClass } from './read-class.ts'

for (const { text, ranges, negated } of [
  {
    text: 'ab]',
    ranges: [
      [97, 97],
      [98, 98],
    ],
    negated: false,
  },
  { text: '^a-c]', ranges: [[97, 99]], negated: true },
  {
    text: 'a-]',
    ranges: [
      [97, 97],
      [45, 45],
    ],
    negated: false,
  },
  {
    text: '-a]',
    ranges: [
      [45, 45],
      [97, 97],
    ],
    negated: false,
  },
  {
    text: '\\d-x]',
    ranges: [
      [48, 57],
      [45, 45],
      [120, 120],
    ],
    negated: false,
  },
  {
    text: '\\b\\]]',
    ranges: [
      [8, 8],
      [93, 93],
    ],
    negated: false,
  },
  { text: ']', ranges: [], negated: false },
]) {
  test(`reads [${text}`, () => {
    const reader = createReader(text, 0)
    expect(readClass(reader)).toEqual({ type: 'class', ranges, negated })
    expect(reader.atEnd()).toBe(true)
  })
}

test('a range that ends with a class is refused', () => {
  expect(() => readClass(createReader('a-\\d]', 0))).toThrow('A range ends with one character')
})
