import { subscribe } from 'node:diagnostics_channel'
import { Server } from 'node:http'

/**
 * Calls with every HTTP server that begins to listen from now on, before its first connection: Next makes the one that it serves
 * by itself, and hands it to nobody.
 *
 * Source: https://nodejs.org/api/diagnostics_channel.html#net
 */
export function eachServer(act: (server: Server) => void): void {
  subscribe('tracing:net.server.listen:asyncStart', (message) => {
    if (typeof message !== 'object' || message === null || !('server' in message)) return
    if (message.server instanceof Server) act(message.server)
  })
}
