import { expect, test } from 'vitest'
import { bearerRule } from './bearer-rule.ts'
import { foundBy } from './found-by.ts'
import { made } from './made-secrets.ts'

test.for([
  [`sent Bearer ${made(30)}= to`, [`${made(30)}=`]],
  ['Bearer token is missing', []],
  ['Bearer internationalisation', []],
  [`forbearer ${made(30)}`, []],
] as const)('%s', ([text, found]) => {
  expect(foundBy(bearerRule, text)).toEqual(found)
})
