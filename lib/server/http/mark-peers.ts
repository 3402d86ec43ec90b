import { subscribe } from 'node:diagnostics_channel'
import { IncomingMessage } from 'node:http'
import { peerHeader } from '../access/peer-address.ts'
import { proxyCertificateHeader, shown, showsCertificate } from '../access/proxy-certificate.ts'
import { repeatedHeader, repeatedHeaders } from '../access/repeated-headers.ts'

/**
 * Writes the address of the peer into each request before anybody reads it, whether it has shown a certificate for one of
 * `proxyNames`, and which of its headers came more than once. Next
 * hands on joined headers and no connection, and takes `X-Forwarded-For` from whoever sends it.
 *
 * Shape: three headers, and whatever came under their names is gone
 * Source: https://nodejs.org/api/diagnostics_channel.html#http
 */
export function markPeers(proxyNames: readonly string[]): void {
  subscribe('http.server.request.start', (message) => {
    if (typeof message !== 'object' || message === null || !('request' in message)) return
    const { request } = message
    if (!(request instanceof IncomingMessage)) return
    request.headers[peerHeader] = request.socket.remoteAddress ?? ''
    request.headers[proxyCertificateHeader] = showsCertificate(request.socket, proxyNames) ? shown : ''
    request.headers[repeatedHeader] = repeatedHeaders(request.rawHeaders).join(',')
  })
}
