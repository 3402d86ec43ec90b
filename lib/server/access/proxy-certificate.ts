import { TLSSocket } from 'node:tls'

/** Where it travels inside this process whether the peer has shown the certificate of the proxy. What somebody else sends under this name is replaced. */
export const proxyCertificateHeader = 'x-podlogs-proxy-certificate'

/** What stands there for who has. */
export const shown = 'shown'

/**
 * Whether the other end of a connection has shown a certificate for one of these names, signed by the authority that was named at the
 * start. A certificate for all names below one is for none of them.
 */
export function showsCertificate(socket: unknown, names: readonly string[]): boolean {
  if (names.length === 0 || !(socket instanceof TLSSocket) || !socket.authorized) return false
  const certificate = socket.getPeerX509Certificate()
  return names.some((name) => certificate?.checkHost(name, { wildcards: false }) !== undefined)
}
