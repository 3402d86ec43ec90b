import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import { KubeConfig } from '@kubernetes/client-node'
import type { ApiServer } from './api-server.ts'
import { createConnectionSource } from './connection-options.ts'
import { createApiServer } from './create-api-server.ts'

/** A request as the fake saw it. */
export type SeenRequest = {
  readonly path: string
  readonly query: URLSearchParams
  readonly authorization: string | null
  readonly headers: IncomingHttpHeaders
  /** Resolves when its connection has closed. */
  readonly closed: Promise<void>
}

/** For tests: a server of node:http in the place of the API server, and the way to it that the product takes. */
export type FakeApiServer = {
  readonly api: ApiServer
  readonly url: string
  readonly requests: readonly SeenRequest[]
  close(): Promise<void>
}

/** Starts a fake on a free port of loopback. `answer` says what it says. `token` is asked for at each look at the kubeconfig. */
export async function startFakeApiServer(
  answer: (request: SeenRequest, response: ServerResponse, incoming: IncomingMessage) => void,
  token: () => string = () => 'secret',
): Promise<FakeApiServer> {
  const requests: SeenRequest[] = []
  const server = createServer((request, response) => {
    const seen = toSeen(request, response)
    requests.push(seen)
    answer(seen, response, request)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const port = address !== null && typeof address === 'object' ? address.port : 0
  const url = `http://127.0.0.1:${port}`
  return {
    api: apiServerAt(url, token),
    url,
    requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

/** For tests: the way to an API server at an address. */
export function apiServerAt(url: string, token: () => string = () => 'secret'): ApiServer {
  const makeKubeConfig = () => {
    const kubeConfig = new KubeConfig()
    const cluster = { name: 'fake', server: url, skipTLSVerify: true }
    kubeConfig.loadFromClusterAndUser(cluster, { name: 'ana', token: token() })
    return kubeConfig
  }
  return createApiServer(url, createConnectionSource(makeKubeConfig, Date.now))
}

function toSeen(request: IncomingMessage, response: ServerResponse): SeenRequest {
  const { pathname, searchParams } = new URL(request.url ?? '/', 'http://fake')
  return {
    path: pathname,
    query: searchParams,
    authorization: request.headers.authorization ?? null,
    headers: request.headers,
    closed: new Promise((resolve) => response.once('close', resolve)),
  }
}
