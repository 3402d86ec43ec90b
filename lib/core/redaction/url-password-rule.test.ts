import { expect, test } from 'vitest'
import { foundBy } from './found-by.ts'
import { urlPasswordRule } from './url-password-rule.ts'

test.for([
  ['a password', 'postgres://app:pw@db:5432/app', ['pw']],
  ['no user', 'redis://:pw@cache', ['pw']],
  ['an "@" in it', 'amqp://app:p@w@mq', ['p@w']],
  ['not encoded', 'amqp://app:p/w#?@mq', ['p/w#?']],
  ['no password', 'postgres://app@db/app', []],
  ['an empty one', 'postgres://app:@db/app', []],
  ['a port', 'https://shop.example:8443/a@b', []],
  ['a port and nothing', 'https://shop.example:/a@b', []],
  ['an image', 'docker://registry.example:5000/cart@sha256:4f1c', []],
  ['an address of IPv6', 'http://[::1]:80/a@b', []],
  ['something in the next word', 'http://shop.example:pw joe@shop.example', []],
  ['hidden already', 'postgres://app:xxxxx@db', []],
] as const)('%s', ([, text, found]) => {
  expect(foundBy(urlPasswordRule, text)).toEqual(found)
})

test('where the line was cut within the password, the rest of the line is it', () => {
  expect(foundBy(urlPasswordRule, 'postgres://app:pw', true)).toEqual(['pw'])
  expect(foundBy(urlPasswordRule, 'http://shop.example:80', true)).toEqual([])
})
