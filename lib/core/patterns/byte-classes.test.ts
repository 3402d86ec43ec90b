import { expect, test } from 'vitest'
import { automatonOf } from './automaton.ts'
import { byteClasses, isContinuation, isWordByte } from './byte-classes.ts'
import { parseExpression } from './parse-expression.ts'

for (const expression of ['a', '[a-f]x', '\\bid\\b', '.é', '\\d+ms', '']) {
  test(`no step tells two bytes of a class apart: ${expression}`, () => {
    const automaton = automatonOf(parseExpression(expression).root, true)
    const { of, one } = byteClasses(automaton)
    for (let byte = 0; byte < 256; byte++) {
      const same = one[of[byte] ?? -1] ?? -1
      for (const step of automaton.steps) {
        if (step.type === 'bytes') expect(takes(step, byte)).toBe(takes(step, same))
        if (step.type === 'assertion') {
          expect([isWordByte(byte), isContinuation(byte)]).toEqual([isWordByte(same), isContinuation(same)])
        }
      }
    }
  })
}

const takes = ({ low, high }: { readonly low: number; readonly high: number }, byte: number) =>
  byte >= low && byte <= high

test('an expression of few characters needs few classes', () => {
  expect(byteClasses(automatonOf(parseExpression('took \\d+ ms').root, false)).one.length).toBeLessThan(20)
})
