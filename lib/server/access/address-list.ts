import { BlockList, isIP } from 'node:net'

/** Addresses and networks. */
export type AddressList = { has(address: string): boolean }

/** Makes a list of networks like `10.0.0.0/8`, `fd00::/8` or single addresses. Null: one of them is neither. */
export function parseAddressList(networks: readonly string[]): AddressList | null {
  const list = new BlockList()
  for (const network of networks) {
    const [address = '', prefix, ...rest] = network.split('/')
    const family = familyOf(address)
    if (family === null || rest.length > 0) return null
    const bits = family === 'ipv4' ? 32 : 128
    const length = prefix === undefined ? bits : /^\d{1,3}$/.test(prefix) ? Number(prefix) : Number.NaN
    if (!(length <= bits)) return null
    list.addSubnet(address, length, family)
  }
  return {
    has(address) {
      const family = familyOf(address)
      return family !== null && list.check(address, family)
    },
  }
}

function familyOf(address: string): 'ipv4' | 'ipv6' | null {
  return ({ 4: 'ipv4', 6: 'ipv6' } as const)[isIP(address)] ?? null
}
