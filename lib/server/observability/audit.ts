import { clientAddress } from '../access/peer-address.ts'
import { trustedProxies } from '../access/trusted-proxies.ts'
import { createAuditTrails } from './audit-trail.ts'

/** The notes of this process go to its standard output. */
export const beginTrail = createAuditTrails(
  (line) => process.stdout.write(line),
  (headers) => clientAddress(headers, trustedProxies),
  () => new Date(),
)
