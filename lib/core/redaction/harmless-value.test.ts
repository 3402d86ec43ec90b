import { expect, test } from 'vitest'
import { isHarmlessValue } from './harmless-value.ts'
import { readPair } from './read-pair.ts'
import { secretKeyOf } from './secret-key.ts'
import { valueRange } from './value-range.ts'

/** Null: there is no pair. */
function isHarmless(text: string): boolean | null {
  const line = new TextEncoder().encode(text)
  const pair = readPair(line, text.startsWith('"') ? 1 : 0)
  const key = pair === null ? null : secretKeyOf(text.slice(pair.keyStart, pair.keyEnd))
  if (pair === null || key === null) return null
  return isHarmlessValue(line, valueRange(line, pair.valueAt), key, pair)
}

test.for([
  'password=null',
  'password: required',
  'password: must be longer',
  '"password":""',
  '"password":"is too short"',
  `password=${'$'}{PASSWORD}`,
  'pwd=/home/app',
  'token=5',
  'token=12345678',
  'token: expired',
  'token=identifier',
  'token="with several words in it 1"',
  'secret=kube-system/registry',
  'secret="ledger-signing"',
  'token=/var/run/token1',
  'pass=12',
])('no secret: %s', (text) => expect(isHarmless(text)).toBe(true))

test.for([
  'password=a',
  'password=12',
  'password: swordfish',
  'password: hunter2 for app',
  '"password":"correct horse"',
  'pwd=hunter2',
  'token=a1b2c3d4',
  'token=123456789',
  'secret=0123456789abcdef0123456789abcdef',
  'client_secret=topsecretvalue',
])('a secret: %s', (text) => expect(isHarmless(text)).toBe(false))
