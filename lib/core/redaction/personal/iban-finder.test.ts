import { expect, test } from 'vitest'
import { foundIn } from './found-in.ts'
import { ibanFinder } from './iban-finder.ts'

test.for([
  ['iban=DE89370400440532013000 ok', ['DE89370400440532013000']],
  ['to GB29 NWBK 6016 1331 9268 19, thanks', ['GB29 NWBK 6016 1331 9268 19']],
  ['DE89370400440532013001', []],
  ['xDE89370400440532013000 DE893704004405320130001', []],
  ['AB12345678901234567890', []],
] as const)('%s', ([text, found]) => {
  expect(foundIn(ibanFinder, text)).toEqual(found)
})
