import { subscribe } from 'node:diagnostics_channel'
import { IncomingMessage } from 'node:http'
import { wholeUrl } from './whole-url.ts'

/**
 * Serves both behind a proxy that takes the sub-path away and behind one that leaves it: a request without it gets it back
 * before Next looks at its address.
 *
 * Source: https://nodejs.org/api/diagnostics_channel.html#http
 */
export function serveBelow(basePath: string): void {
  if (basePath === '') return
  subscribe('http.server.request.start', (message) => {
    if (typeof message !== 'object' || message === null || !('request' in message)) return
    const { request } = message
    if (request instanceof IncomingMessage) request.url = wholeUrl(request.url ?? '/', basePath)
  })
}
