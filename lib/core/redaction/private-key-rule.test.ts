import { expect, test } from 'vitest'
import { foundBy } from './found-by.ts'
import { madeKey } from './made-secrets.ts'
import { privateKeyRule } from './private-key-rule.ts'

const kinds = ['', 'RSA ', 'EC ', 'OPENSSH ', 'ENCRYPTED ']
const [begin = '', first = ''] = madeKey()

test.for(kinds)('a key of kind %s is found in one line, its line breaks in any form', (kind) => {
  for (const lineBreak of [' ', '\\n', '\\\\n', '\\r\\n']) {
    const key = madeKey(kind, 3).join(lineBreak)
    expect(foundBy(privateKeyRule, `a "${key}" b`)).toEqual([key])
  }
})

test.for([
  ['only its first line', begin, [begin]],
  ['what of it is there', `"${begin}\\n${first}"`, [`${begin}\\n${first}`]],
  ['words about it', `expected ${begin} in tls.key`, []],
  ['no marker', 'the PRIVATE KEY is missing', []],
  ['a certificate', '-----BEGIN CERTIFICATE-----', []],
] as const)('%s', ([, text, found]) => {
  expect(foundBy(privateKeyRule, text)).toEqual(found)
})
