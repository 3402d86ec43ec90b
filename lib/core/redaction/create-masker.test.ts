import { expect, test } from 'vitest'
import { createMasker } from './create-masker.ts'
import { harmlessLine, harmlessLines } from './harmless-lines.ts'
import { secretFixtures } from './secret-fixtures.ts'

const masker = createMasker({ tagOf: (value) => tagOf(value), secrets: true, finders: [] })

/** Any hash will do here. */
function tagOf(value: Uint8Array): string {
  return (value.reduce((sum, byte) => (Math.imul(sum, 31) + byte) & 0xffff, 7) >>> 0).toString(16).padStart(4, '0')
}

function mask(text: string, cut = false): string {
  const bytes = new TextEncoder().encode(text)
  return new TextDecoder().decode(masker.read().mask(bytes, cut))
}

for (const { name, rule, before, secret, after } of secretFixtures) {
  test(`masks the secret and nothing else: ${name}`, () => {
    const masked = `${before}[masked:${rule}#${tagOf(new TextEncoder().encode(secret))}]${after}`
    expect(mask(before + secret + after)).toBe(masked)
    expect(mask(masked)).toBe(masked)
  })
}

test.for(harmlessLines)('leaves a harmless line as it is: %s', (line) => {
  expect(mask(line)).toBe(line)
})

test('of a hundred thousand harmless lines none is touched', () => {
  const log = masker.read()
  const encoder = new TextEncoder()
  const touched: string[] = []
  for (let number = 0; number < 100_000; number++) {
    const line = encoder.encode(harmlessLine(number))
    if (log.mask(line, false) !== line) touched.push(harmlessLine(number))
  }
  expect(touched).toEqual([])
})
