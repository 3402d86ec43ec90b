import { expect, test } from 'vitest'
import { ruleIdPattern } from './mask-text.ts'
import { tokenFormats } from './token-formats.ts'

test('every prefix can be an anchor, and every rule can stand in a mask', () => {
  for (const { rule, prefixes, bytesMin, bytesMax = bytesMin } of tokenFormats) {
    expect(rule).toMatch(ruleIdPattern)
    expect(bytesMax).toBeGreaterThanOrEqual(bytesMin)
    for (const prefix of prefixes) expect(prefix.length).toBeGreaterThanOrEqual(4)
  }
})

test('no prefix stands twice', () => {
  const all = tokenFormats.flatMap(({ prefixes }) => prefixes)
  expect(new Set(all).size).toBe(all.length)
})
