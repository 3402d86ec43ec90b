import http, { type OutgoingHttpHeaders } from 'node:http'
import type { RequestOptions } from 'node:https'
import type { KubeConfig } from '@kubernetes/client-node'
import { idleConnectionMsMax, openingsMax } from '@/lib/core/logs/limits.ts'
import { Problem } from '@/lib/core/problems/problem.ts'
import { createSharingAgent } from './sharing-agent.ts'

/** What a request needs to reach the API server as the user of the context. */
type ConnectionOptions = { readonly list: RequestOptions; readonly stream: RequestOptions }

/** Gives the options for a request, obtaining credentials where needed. */
export type ConnectionSource = {
  get(): Promise<ConnectionOptions>
  /** The API server did not take the credentials: the next `get` obtains them anew. */
  renew(): void
}

/** Credentials are looked at again this often: a token file may have been rotated. Units: milliseconds */
const credentialsAgeMsMax = 10_000

/** Connections for lists. More requests wait for one of these. */
const listConnectionsMax = 16

/**
 * Obtains address, certificates and tokens of a kubeconfig's current context, once for all that ask at the same time.
 *
 * Lists share a few kept-alive connections; every stream has its own, without limit. One that has been read to its end is
 * taken for the next: a log that is read and then followed costs one connection and not two. The agents are ours, since those of
 * client-node keep a client certificate for ever; only behind a `proxy-url` are they used. `headers` go with every request.
 * Errors: Problem `credentials-failed`
 */
export function createConnectionSource(
  makeKubeConfig: () => KubeConfig,
  now: () => number,
  headers: OutgoingHttpHeaders = {},
): ConnectionSource {
  let kubeConfig = makeKubeConfig()
  const secure = !kubeConfig.getCurrentCluster()?.server.startsWith('http:')
  const createAgent = secure ? createSharingAgent : (options: http.AgentOptions) => new http.Agent(options)
  const agents = {
    list: createAgent({ keepAlive: true, maxSockets: listConnectionsMax }),
    stream: createAgent({ keepAlive: true, maxFreeSockets: openingsMax, timeout: idleConnectionMsMax }),
  }
  let pending: { readonly since: number; readonly options: Promise<ConnectionOptions> } | null = null

  return {
    get() {
      if (pending !== null && now() - pending.since < credentialsAgeMsMax) return pending.options
      const options = obtain(kubeConfig, agents, headers)
      const mine = { since: now(), options }
      pending = mine
      options.catch(() => {
        if (pending === mine) pending = null
      })
      return options
    },
    renew() {
      pending = null
      kubeConfig = makeKubeConfig()
    },
  }
}

async function obtain(
  kubeConfig: KubeConfig,
  agents: { readonly list: http.Agent; readonly stream: http.Agent },
  headers: OutgoingHttpHeaders,
): Promise<ConnectionOptions> {
  const cluster = kubeConfig.getCurrentCluster()
  if (cluster === null) {
    throw new Problem('credentials-failed', `The context ${kubeConfig.getCurrentContext()} names no cluster`)
  }
  const options: RequestOptions = {}
  try {
    await kubeConfig.applyToHTTPSOptions(options)
  } catch (cause) {
    const user = kubeConfig.getCurrentUser()?.name ?? ''
    throw new Problem(
      'credentials-failed',
      `The credentials of the user ${user} could not be obtained${missingOf(cause)}`,
      {
        hint: 'Run "kubectl get pods" with the same context: it says what the plugin or file lacks.',
        cause,
      },
    )
  }
  const { protocol, hostname, port, pathname } = new URL(cluster.server)
  const target: RequestOptions = {
    ...options,
    headers: { ...options.headers, ...headers },
    protocol,
    hostname: hostname.replace(/^\[|\]$/g, ''),
    path: pathname,
  }
  if (port !== '') target.port = port
  if (cluster.proxyUrl !== undefined) return { list: target, stream: target }
  return { list: { ...target, agent: agents.list }, stream: { ...target, agent: agents.stream } }
}

/** A file or a plugin that is not there may be named; the words of a plugin that failed may hold a secret. */
function missingOf(cause: unknown): string {
  if (!(cause instanceof Error) || !('code' in cause) || cause.code !== 'ENOENT' || !('path' in cause)) return ''
  const plugin = 'syscall' in cause && String(cause.syscall).startsWith('spawn')
  return plugin ? `: the plugin ${cause.path} is not installed` : `: there is no file ${cause.path}`
}
