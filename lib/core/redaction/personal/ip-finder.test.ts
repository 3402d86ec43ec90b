import { expect, test } from 'vitest'
import { foundIn } from './found-in.ts'
import { ipFinder } from './ip-finder.ts'

test.for([
  ['client=203.0.113.7:4711 to 10.42.0.3.', ['203.0.113.7', '10.42.0.3']],
  ['from 2001:db8::7f to [fe80::1]:80', ['2001:db8::7f', 'fe80::1']],
  ['2001:0db8:0000:0000:0000:ff00:0042:8329', ['2001:0db8:0000:0000:0000:ff00:0042:8329']],
  ['127.0.0.1 0.0.0.0 ::1 ::', []],
  ['2026-01-02T03:04:05.678Z 03:04:05', []],
  ['v1.2.3.4 1.2.3.4-alpine 1.2.3 1.2.3.4.5 999.1.1.1', []],
  ['std::vector a::b Foo::Bar', []],
  ['sha256:9f86d081 a1:b2', []],
] as const)('%s', ([text, found]) => {
  expect(foundIn(ipFinder, text)).toEqual(found)
})
