import { subscribe } from 'node:diagnostics_channel'
import { IncomingMessage } from 'node:http'
import { peerHeader } from '../access/peer-address.ts'

/**
 * Writes the address of the peer into each request before anybody reads it. Next hands on headers and no connection, and takes
 * `X-Forwarded-For` from whoever sends it.
 *
 * Shape: one header, and whatever came under its name is gone
 * Source: https://nodejs.org/api/diagnostics_channel.html#http
 */
export function markPeers(): void {
  subscribe('http.server.request.start', (message) => {
    if (typeof message !== 'object' || message === null || !('request' in message)) return
    const { request } = message
    if (request instanceof IncomingMessage) request.headers[peerHeader] = request.socket.remoteAddress ?? ''
  })
}
