import { expect, test } from 'vitest'
import { cardFinder } from './card-finder.ts'
import { foundIn } from './found-in.ts'

// The numbers that issuers give out for tests, in pieces.
const visa = `4111${'1111'.repeat(3)}`
const amex = `3782${'822463'}10005`

test.for([
  [`card ${visa}, declined`, [visa]],
  ['card 4111 1111 1111 1111 declined', ['4111 1111 1111 1111']],
  ['card=4111-1111-1111-1111', ['4111-1111-1111-1111']],
  [`{"card":${amex}}`, [amex]],
  [`card ${visa.slice(0, -1)}2`, []],
  [`id=a${visa} ${visa}b 0.${visa} ${visa}.5 x-${visa}`, []],
  ['ts=1767323045123 trace=1234567890123456789', []],
  ['2026-01-02 03:04:05', []],
] as const)('%s', ([text, found]) => {
  expect(foundIn(cardFinder, text)).toEqual(found)
})
