import type { AddressList } from './address-list.ts'

/** Where the address of the peer travels inside this process. What somebody else sends under this name is replaced. */
export const peerHeader = 'x-podlogs-peer'

/** The address at the other end of the connection; it may be a proxy's. Empty: unknown. */
export function peerAddress(headers: Headers): string {
  return plainAddress(headers.get(peerHeader) ?? '')
}

/**
 * The address of who asks: what a trusted proxy says in `X-Forwarded-For`, from the right up to the first address that is no
 * such proxy; else the peer's.
 */
export function clientAddress(headers: Headers, trusted: AddressList): string {
  const said = (headers.get('x-forwarded-for') ?? '').split(',').map((part) => plainAddress(part.trim()))
  let client = peerAddress(headers)
  for (const address of said.reverse()) {
    if (!trusted.has(client) || address === '') break
    client = address
  }
  return client
}

/** An IPv4 address that came over an IPv6 socket is an IPv4 address. */
function plainAddress(address: string): string {
  return address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '')
}
