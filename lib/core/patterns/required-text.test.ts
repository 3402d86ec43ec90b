import { expect, test } from 'vitest'
import { parseExpression } from './parse-expression.ts'
import { requiredText } from './required-text.ts'

const rows = [
  { expression: 'took \\d+ ms', text: 'took ' },
  { expression: '^\\bcart\\b', text: 'cart' },
  { expression: 'ab(cd)ef', text: 'abcdef' },
  { expression: 'ab(cd)?efg', text: 'efg' },
  { expression: '(ab)+c', text: 'ab' },
  { expression: 'a|b', text: null },
  { expression: '[ab]+', text: null },
  { expression: '(x|y)refused', text: 'refused' },
  { expression: '', text: null },
]
for (const { expression, text } of rows) {
  test(`${expression} needs ${text ?? 'nothing that can be told'}`, () => {
    expect(requiredText(parseExpression(expression).root)).toBe(text)
  })
}
