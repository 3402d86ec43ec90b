import { type ConnectionOptions, connect } from 'node:tls'

/** The fingerprint of the certificate that a server shows, or why there was no handshake. */
export function shownBy(url: string, options: ConnectionOptions = {}): Promise<string> {
  return new Promise((resolve) => {
    const { hostname: host, port } = new URL(url)
    const socket = connect({ host, port: Number(port), rejectUnauthorized: false, ...options }, () => {
      resolve(socket.getPeerCertificate().fingerprint256)
      socket.end()
    })
    socket.once('error', ({ message }) => resolve(message))
  })
}
