import { eachServer } from './each-server.ts'

/**
 * Takes a request to go on as a WebSocket for the request that it is, on every server that listens from now on: it passes the same
 * checks and is answered. Next takes such a connection, finds nobody for it, and leaves it open for ever.
 *
 * Source: `shouldUpgradeCallback` in https://nodejs.org/api/http.html#httpcreateserveroptions-requestlistener
 */
export function refuseUpgrades(): void {
  eachServer((server) => Object.assign(server, { shouldUpgradeCallback: () => false }))
}
