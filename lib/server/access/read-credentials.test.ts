import { describe, expect, test } from 'vitest'
import { readBearer, readCookie } from './read-credentials.ts'

describe('reads a bearer token', () => {
  for (const { name, header, token } of [
    { name: 'as browsers and curl send it', header: 'Bearer abc.def-1_2', token: 'abc.def-1_2' },
    { name: 'whatever the case of the word', header: 'bearer  abc==', token: 'abc==' },
    { name: 'of another kind', header: 'Basic YTpi', token: null },
    { name: 'with a second word', header: 'Bearer a b', token: null },
    { name: 'of nothing', header: 'Bearer ', token: null },
  ]) {
    test(name, () => expect(readBearer(new Headers({ authorization: header }))).toBe(token))
  }
  test('no header', () => expect(readBearer(new Headers())).toBeNull())
})

describe('reads a cookie', () => {
  const headers = new Headers({ cookie: 'aa=0; a=1=2; b=; a=3' })
  for (const { name, value } of [
    { name: 'a', value: '1=2' },
    { name: 'b', value: '' },
    { name: 'c', value: null },
  ]) {
    test(`named ${name}`, () => expect(readCookie(headers, name)).toBe(value))
  }
})
