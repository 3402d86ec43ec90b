import { subscribe } from 'node:diagnostics_channel'
import { Server } from 'node:http'

/**
 * Calls with every HTTP server that begins to listen from now on, and its port, before its first connection: Next makes the one that
 * it serves by itself, and hands it to nobody.
 *
 * Source: https://nodejs.org/api/diagnostics_channel.html#net
 */
export function eachServer(act: (server: Server, port: unknown) => void): void {
  subscribe('tracing:net.server.listen:asyncStart', (message) => {
    if (typeof message !== 'object' || message === null || !('server' in message)) return
    const options = 'options' in message ? message.options : null
    const port = typeof options === 'object' && options !== null && 'port' in options ? options.port : null
    if (message.server instanceof Server) act(message.server, port)
  })
}
