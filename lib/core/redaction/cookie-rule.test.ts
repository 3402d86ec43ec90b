import { expect, test } from 'vitest'
import { cookieRule } from './cookie-rule.ts'
import { foundBy } from './found-by.ts'

test.for([
  ['Cookie: a=1; b=2', ['a=1; b=2']],
  ['Cookie: a=1; b=2 host: shop', ['a=1; b=2']],
  ['"cookie":"a=1; b=2","host":"shop"', ['a=1; b=2']],
  ['Set-Cookie: a=1; Path=/', ['1']],
  ['"Set-Cookie":["a=1; Path=/"]', ['1']],
  ['cookie: not found', []],
  ['cookie=a', []],
  ['cookies: a=1', []],
] as const)('%s: %s', ([text, found]) => {
  expect(foundBy(cookieRule, text)).toEqual(found)
})
