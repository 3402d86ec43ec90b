import { expect, test } from 'vitest'
import { maskText } from '../redaction/mask-text.ts'
import { findMasks, ruleOfMask } from './find-masks.ts'

test('finds every mask and its rule, and nothing that only looks like one', () => {
  const mask = maskText('github-token', 'a1f3')
  const text = `a ${mask}${mask} [masked:x] [masked:X#a1f3] [masked:x#12]`
  const found = findMasks(text).map(({ start, end }) => text.slice(start, end))
  expect(found).toEqual([mask, mask])
  expect(ruleOfMask(mask)).toBe('github-token')
  expect(ruleOfMask(`${mask} `)).toBe(null)
  expect(ruleOfMask('text')).toBe(null)
})
