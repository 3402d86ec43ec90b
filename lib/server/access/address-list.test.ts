import { describe, expect, test } from 'vitest'
import { parseAddressList } from './address-list.ts'

const list = parseAddressList(['10.1.0.0/16', '192.168.0.7', 'fd00::/8', '2001:db8::1'])

describe('tells which addresses it holds', () => {
  for (const { address, held } of [
    { address: '10.1.2.3', held: true },
    { address: '10.2.0.1', held: false },
    { address: '192.168.0.7', held: true },
    { address: '192.168.0.8', held: false },
    { address: 'fd12::1', held: true },
    { address: '2001:db8::1', held: true },
    // A single address is that address, not its network.
    { address: '2001:db8::2', held: false },
    { address: '', held: false },
    { address: 'localhost', held: false },
    { address: '10.1.2.3, 1.1.1.1', held: false },
  ]) {
    test(address || 'nothing', () => expect(list?.has(address)).toBe(held))
  }
})

for (const network of [
  '*',
  '10.0.0.0/33',
  '10.0.0/8',
  'fd00::/129',
  '10.0.0.0/',
  '10.0.0.0/8/8',
  'example.com',
  '10.0.0.0/-1',
]) {
  test(`refuses ${network}`, () => expect(parseAddressList([network])).toBeNull())
}

test('an empty list holds nobody', () => expect(parseAddressList([])?.has('10.0.0.1')).toBe(false))
