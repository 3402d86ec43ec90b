import { subscribe } from 'node:diagnostics_channel'
import { Server } from 'node:http'

/**
 * Takes a request to go on as a WebSocket for the request that it is, on every server that listens from now on: it passes the same
 * checks and is answered. Next takes such a connection, finds nobody for it, and leaves it open for ever.
 *
 * Source: https://nodejs.org/api/diagnostics_channel.html#net; `shouldUpgradeCallback` in https://nodejs.org/api/http.html#httpcreateserveroptions-requestlistener
 */
export function refuseUpgrades(): void {
  subscribe('tracing:net.server.listen:asyncStart', (message) => {
    if (typeof message !== 'object' || message === null || !('server' in message)) return
    if (message.server instanceof Server) Object.assign(message.server, { shouldUpgradeCallback: () => false })
  })
}
