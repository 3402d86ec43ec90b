import { expect, test } from 'vitest'
import { checkOrigin } from './check-origin.ts'

const rows: readonly { name: string; headers: Record<string, string>; passes: boolean }[] = [
  {
    name: 'our own page',
    headers: { 'sec-fetch-site': 'same-origin', origin: 'http://a:1', host: 'a:1' },
    passes: true,
  },
  { name: 'the address bar', headers: { 'sec-fetch-site': 'none' }, passes: true },
  { name: 'curl', headers: { host: 'a' }, passes: true },
  { name: 'our own page over plain http', headers: { origin: 'http://a:1', host: 'a:1' }, passes: true },
  { name: 'another page', headers: { 'sec-fetch-site': 'cross-site' }, passes: false },
  { name: 'a sibling subdomain', headers: { 'sec-fetch-site': 'same-site' }, passes: false },
  { name: 'a word that is not known', headers: { 'sec-fetch-site': 'other' }, passes: false },
  { name: 'another page over plain http', headers: { origin: 'http://b', host: 'a' }, passes: false },
  { name: 'another port over plain http', headers: { origin: 'http://a:2', host: 'a:1' }, passes: false },
  { name: 'a page without an origin', headers: { origin: 'null', host: 'a' }, passes: false },
]
for (const { name, headers, passes } of rows) {
  test(`${passes ? 'lets in' : 'keeps out'} ${name}`, () => {
    const check = () => checkOrigin(new Headers(headers))
    if (passes) expect(check).not.toThrow()
    else expect(check).toThrow(/another web page/)
  })
}
