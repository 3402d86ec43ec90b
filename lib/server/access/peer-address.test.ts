import { expect, test } from 'vitest'
import { parseAddressList } from './address-list.ts'
import { clientAddress } from './peer-address.ts'

const trusted = parseAddressList(['10.0.0.0/8']) ?? { has: () => false }
const rows = [
  { name: 'nobody in between', peer: '1.2.3.4', forwarded: '', client: '1.2.3.4' },
  { name: 'IPv4 over an IPv6 socket', peer: '::ffff:1.2.3.4', forwarded: '', client: '1.2.3.4' },
  { name: 'a trusted proxy', peer: '10.0.0.1', forwarded: '1.2.3.4', client: '1.2.3.4' },
  { name: 'two trusted proxies', peer: '10.0.0.1', forwarded: '1.2.3.4, 10.0.0.2', client: '1.2.3.4' },
  {
    name: 'what somebody claims to a trusted proxy',
    peer: '10.0.0.1',
    forwarded: '9.9.9.9, 1.2.3.4',
    client: '1.2.3.4',
  },
  { name: 'what somebody claims without one', peer: '1.2.3.4', forwarded: '9.9.9.9', client: '1.2.3.4' },
  { name: 'a proxy that says nothing', peer: '10.0.0.1', forwarded: '', client: '10.0.0.1' },
]
for (const { name, peer, forwarded, client } of rows) {
  test(`the address of who asks: ${name}`, () => {
    const headers = new Headers({ 'x-podlogs-peer': peer, 'x-forwarded-for': forwarded })
    expect(clientAddress(headers, trusted)).toBe(client)
  })
}
