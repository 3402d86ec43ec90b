import { expect, test } from 'vitest'
import { foundBy } from './found-by.ts'
import { jwtRule } from './jwt-rule.ts'
import { made, madeJwt } from './made-secrets.ts'

const jwt = madeJwt()
const [header = '', claims = ''] = jwt.split('.')

test.for([
  ['signed', `a ${jwt}, b`, [jwt]],
  ['not signed', `a ${header}.${claims}. b`, [`${header}.${claims}.`]],
  [
    'encrypted directly',
    `${header}..${made(16)}.${made(40)}.${made(22)}`,
    [`${header}..${made(16)}.${made(40)}.${made(22)}`],
  ],
  ['JSON in base64, and no token', `a ${header} b`, []],
  ['a file of that name', `${header}.js`, []],
  ['within a word', `x${jwt}`, []],
] as const)('%s', ([, text, found]) => {
  expect(foundBy(jwtRule, text)).toEqual(found)
})

test('where the line was cut, the beginning of a token at its end is enough', () => {
  for (const bytes of [6, header.length, header.length + 5, jwt.length - 4]) {
    expect(foundBy(jwtRule, `a ${jwt.slice(0, bytes)}`, true)).toEqual([jwt.slice(0, bytes)])
  }
})
