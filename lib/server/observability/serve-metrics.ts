import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Problem } from '@/lib/core/problems/problem.ts'
import { exposition } from './exposition.ts'

/** Where the metrics are served. `basePath`: put before every path of this process by serve-below.ts. */
export type MetricsListening = {
  readonly port: number
  readonly hostname: string | undefined
  readonly basePath: string
}

/**
 * Serves the metrics at a port of their own, which no ingress leads to: how much is read, and when, concerns those who run
 * Podlogs. Does not keep the process. Gives the port.
 *
 * Shape:  GET /metrics; anything else is 404
 * Errors: Problem `invalid-query` where the port cannot be had
 */
export function serveMetrics({ port, hostname, basePath }: MetricsListening): Promise<number> {
  const paths = ['/metrics', `${basePath}/metrics`]
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || !paths.includes(request.url ?? '')) return void response.writeHead(404).end()
    const { contentType, read } = exposition
    read().then(
      (text) => response.writeHead(200, { 'Content-Type': contentType, 'Cache-Control': 'no-store' }).end(text),
      (error: unknown) => response.destroy(error instanceof Error ? error : undefined),
    )
  })
  return new Promise((resolve, reject) => {
    server.once('error', (cause: Error) => {
      reject(
        new Problem('invalid-query', `The port ${port} of PODLOGS_METRICS_PORT cannot be had: ${cause.message}`, {
          cause,
        }),
      )
    })
    server.listen(port, hostname, () => resolve(portOf(server.address())))
    server.unref()
  })
}

function portOf(address: AddressInfo | string | null): number {
  return typeof address === 'object' && address !== null ? address.port : 0
}
