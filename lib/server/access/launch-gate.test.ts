import { describe, expect, test } from 'vitest'
import { createLaunchGate } from './launch-gate.ts'

const token = 'a-token-of-some-length'
const gate = createLaunchGate(token)
const here = { host: '127.0.0.1:7635' }
const cookie = gate.cookieFor(new Headers(here)).split(';')[0] ?? ''

test('the cookie is for this browser alone and does not hold the token', () => {
  expect(gate.cookieFor(new Headers(here))).toMatch(/^podlogs-7635=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/)
  expect(cookie).not.toContain(token)
})

test('over TLS the cookie is for TLS alone', () => {
  expect(createLaunchGate(token, true).cookieFor(new Headers(here))).toMatch(/; Secure$/)
})

describe('knows who has seen the printed address', () => {
  for (const { name, headers, known } of [
    { name: 'by the cookie', headers: { ...here, cookie }, known: true },
    { name: 'by the token as a bearer token', headers: { ...here, authorization: `Bearer ${token}` }, known: true },
    { name: 'not without either', headers: here, known: false },
    { name: 'not by another token', headers: { ...here, authorization: 'Bearer another' }, known: false },
    {
      name: 'not by the token in the cookie, nor by the cookie in the token',
      headers: { ...here, cookie: `podlogs-7635=${token}` },
      known: false,
    },
    { name: 'not by the cookie of another port', headers: { host: '127.0.0.1:7636', cookie }, known: false },
    {
      name: 'not by the cookie of an earlier start',
      headers: { ...here, cookie: createLaunchGate('an-earlier-token').cookieFor(new Headers(here)) },
      known: false,
    },
  ]) {
    test(name, () => expect(gate.knows(new Headers(headers))).toBe(known))
  }
})
