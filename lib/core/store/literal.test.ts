import { expect, test } from 'vitest'
import { literalBytesMax, literalOf } from './literal.ts'

test('letters lose their case, other bytes stay as they are', () => {
  const literal = literalOf('Ab-1[é')
  expect(literal).not.toBeNull()
  expect(new TextDecoder().decode(literal?.bytes)).toBe('ab-1[é')
  expect([...(literal?.masks ?? [])]).toEqual([0x20, 0x20, 0, 0, 0, 0, 0])
})

test('the two rarest bytes are chosen, one byte twice where there is only one', () => {
  const literal = literalOf('trace_id=4bq')
  expect(literal?.rarer).toBe('trace_id=4bq'.indexOf('q'))
  expect(literalOf('x')).toMatchObject({ rare: 0, rarer: 0 })
})

test('nothing is looked for in an empty text, and no more than fits in a long one', () => {
  expect(literalOf('')).toBeNull()
  expect(literalOf('x'.repeat(literalBytesMax + 9))?.bytes.length).toBe(literalBytesMax)
})
