import { expect, test } from 'vitest'
import { findUrls } from './find-urls.ts'

const urlsOf = (text: string) => findUrls(text).map(({ start, end }) => text.slice(start, end))

const rows = [
  { name: 'in a sentence', text: 'see https://a.example/x?y=1#z.', urls: ['https://a.example/x?y=1#z'] },
  {
    name: 'in brackets',
    text: '(http://a.example/x), [http://b.example]',
    urls: ['http://a.example/x', 'http://b.example'],
  },
  { name: 'with brackets of its own', text: 'https://a.example/x_(y)', urls: ['https://a.example/x_(y)'] },
  { name: 'in quotes', text: '{"url":"http://10.0.0.1:8080/"}', urls: ['http://10.0.0.1:8080/'] },
  { name: 'in tags', text: '<https://a.example>', urls: ['https://a.example'] },
  { name: 'before a mark', text: 'https://a.example\0\0b', urls: ['https://a.example'] },
  { name: 'nothing behind', text: 'https:// and http://.', urls: [] },
  { name: 'with a password', text: 'https://me:secret@a.example/', urls: [] },
  { name: 'a name that looks like a host', text: 'https://bank.example@evil.example/', urls: [] },
  { name: 'other schemes', text: 'javascript://x postgres://a/b file:///etc', urls: [] },
  { name: 'no such port', text: 'http://a.example:99999/', urls: [] },
]
for (const { name, text, urls } of rows) {
  test(`finds links: ${name}`, () => expect(urlsOf(text)).toEqual(urls))
}
