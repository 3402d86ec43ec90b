import { peerAddress } from '../access/peer-address.ts'
import { createAuditTrails } from './audit-trail.ts'

/** The notes of this process go to its standard output. */
export const beginTrail = createAuditTrails(
  (line) => process.stdout.write(line),
  peerAddress,
  () => new Date(),
)
