import { expect, test } from 'vitest'
import { checkHost } from './check-host.ts'

const allowed = ['logs.example.com']
const good = [
  'localhost',
  'localhost:4000',
  'LOCALHOST:80',
  '127.0.0.1:1',
  '[::1]',
  '[::1]:4000',
  'Logs.Example.com:443',
]
for (const host of good) test(`lets in ${host}`, () => expect(() => checkHost(host, allowed)).not.toThrow())

const bad = [
  { name: 'no host', host: null },
  { name: 'an empty host', host: '' },
  { name: 'another page that points here', host: 'evil.example:4000' },
  { name: 'a name that begins like an allowed one', host: 'localhost.evil.example' },
  { name: 'a name that ends like an allowed one', host: 'evil-logs.example.com' },
  { name: 'another loopback address', host: '127.0.0.2' },
  { name: 'an allowed name as a user', host: 'localhost@evil.example' },
  { name: 'two ports', host: 'localhost:1:2' },
  { name: 'a name behind a space', host: 'localhost evil.example' },
]
for (const { name, host } of bad) {
  test(`keeps out ${name}`, () => expect(() => checkHost(host, allowed)).toThrow(/not served under the name/))
}
