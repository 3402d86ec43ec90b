import { config } from '../config.ts'
import { parseAddressList } from './address-list.ts'

/** The proxies that this process believes. */
export const trustedProxies = parseAddressList(config.access.trustedProxies) ?? { has: () => false }
