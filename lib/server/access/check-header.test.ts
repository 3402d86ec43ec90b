import { expect, test } from 'vitest'
import { checkHeader } from './check-header.ts'

const rows = [
  { name: 'curl', headers: { authorization: 'Bearer a' }, passes: true },
  { name: 'our own page', headers: { 'sec-fetch-site': 'same-origin', 'x-podlogs': '1' }, passes: true },
  {
    name: 'a link that is clicked',
    headers: { 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'navigate' },
    passes: true,
  },
  {
    name: 'a script without it',
    headers: { 'sec-fetch-site': 'same-origin', 'sec-fetch-mode': 'cors' },
    passes: false,
  },
  { name: 'an image', headers: { 'sec-fetch-site': 'none', 'sec-fetch-mode': 'no-cors' }, passes: false },
  { name: 'a browser that tells nothing, known by its cookie', headers: { cookie: 'a=b' }, passes: false },
  { name: 'another value', headers: { cookie: 'a=b', 'x-podlogs': 'true' }, passes: false },
]

for (const { name, headers, passes } of rows) {
  test(`${passes ? 'lets through' : 'refuses'}: ${name}`, () => {
    const check = () => checkHeader(new Headers(headers))
    if (passes) expect(check).not.toThrow()
    else expect(check).toThrow('X-Podlogs')
  })
}
