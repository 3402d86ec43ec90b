import { expect, test } from 'vitest'
import { findSecrets, firstAnchor } from './find-secrets.ts'
import { made, madeJwt } from './made-secrets.ts'
import type { Secret } from './secret.ts'

function secretsIn(text: string): readonly (readonly [string, string])[] {
  const line = new TextEncoder().encode(text)
  const found: Secret[] = []
  findSecrets(line, 0, false, found)
  return found.map(({ rule, start, end }) => [rule, text.slice(start, end)])
}

test('a value that says itself what it is, is named so', () => {
  const jwt = madeJwt()
  expect(secretsIn(`token=${jwt} password=a`)).toEqual([
    ['jwt', jwt],
    ['password', 'a'],
  ])
})

test('a value that only holds such a thing is masked as a whole', () => {
  const value = `prefix ghp${'_'}${made(36)} suffix`
  expect(secretsIn(`password="${value}"`)).toEqual([['password', value]])
})

test('a line without an anchor is not looked at', () => {
  expect(firstAnchor(new TextEncoder().encode('GET /cart 200 in 3 ms'))).toBe(-1)
})

test.for([
  ['keys', 'password="\\" token='],
  ['quotes', `password='`],
  ['open quotes with spaces', 'token="a b '],
  ['addresses', 'a://b:c'],
  ['headers of tokens', 'eyJhbGciOi-'],
  ['keys of Google', 'AIza-'],
  ['beginnings of keys', `-----${'BEGIN'} PRIVATE KEY----- x! `],
  ['bodies of keys', `-----${'BEGIN'} PRIVATE KEY-----AAAAAAAAAAAAAAAAAAAA!`],
  ['elements', '<password>'],
  ['cookies', 'cookie: a '],
  ['headers', 'Authorization: Digest a '],
  ['masks', '[masked:token#a1f3]password='],
] as const)('a line of 512 KiB of %s takes no longer than one of words', ([, piece]) => {
  const line = new TextEncoder().encode(piece.repeat(Math.ceil((512 * 1024) / piece.length)))
  const startMs = performance.now()
  findSecrets(line, 0, false, [])
  expect(performance.now() - startMs).toBeLessThan(1_500)
})
