import { expect, test } from 'vitest'
import type { NameKind } from '@/lib/core/pods/is-name.ts'
import { checkName } from './check-name.ts'

const good: readonly [NameKind, string][] = [
  ['namespace', 'shop'],
  ['namespace', 'a'],
  ['namespace', '0-9'],
  ['namespace', 'a'.repeat(63)],
  ['pod', 'cart-0'],
  ['pod', 'node-1.example.internal'],
  ['pod', 'a'.repeat(253)],
  ['container', 'istio-proxy'],
]
for (const [kind, name] of good) {
  test(`takes the ${kind} ${name.slice(0, 30)}`, () => expect(checkName(kind, name)).toBe(name))
}

const bad: readonly [NameKind, string][] = [
  ['namespace', ''],
  ['namespace', '.'],
  ['namespace', '..'],
  ['namespace', 'a.b'],
  ['namespace', 'Shop'],
  ['namespace', '-a'],
  ['namespace', 'a-'],
  ['namespace', 'a'.repeat(64)],
  ['namespace', 'a/b'],
  ['namespace', 'a%2fb'],
  ['namespace', 'a\n'],
  ['pod', '../secrets'],
  ['pod', 'a..b'],
  ['pod', 'a/log?x='],
  ['pod', 'a'.repeat(254)],
  ['container', 'a b'],
  ['container', 'é'],
]
for (const [kind, name] of bad) {
  test(`refuses the ${kind} ${JSON.stringify(name.slice(0, 30))}`, () =>
    expect(() => checkName(kind, name)).toThrow(/cannot be the name/))
}
