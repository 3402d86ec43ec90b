import { spawn, spawnSync } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { freePort } from './free-port.ts'

const envoy = process.env['ENVOY'] || 'envoy'

/** Whether there is an Envoy; one that is not in the path is named by ENVOY. */
export const envoyIsThere: boolean = spawnSync(envoy, ['--version']).status === 0

/** Envoy in front of one server; `await using` ends it. */
export type Envoy = AsyncDisposable & { readonly url: string }

/**
 * How a route is. `strips`: the sub-path is taken away. `timeout`: as Envoy Gateway writes `timeouts.request` of an HTTPRoute into it,
 * "0s"; null: nothing is said.
 */
export type EnvoyRoute = { readonly basePath: string; readonly strips: boolean; readonly timeout: string | null }

const types = 'type.googleapis.com/envoy.extensions.filters'
const pollMs = 50

/** Starts Envoy on this machine with one route to a server, all else as Envoy has it. */
export async function openEnvoy(folder: string, to: string, route: EnvoyRoute): Promise<Envoy> {
  await mkdir(folder, { recursive: true })
  const [port, file] = [await freePort(), join(folder, 'envoy.json')]
  await writeFile(file, JSON.stringify(configuration(port, new URL(to).port, route)))
  const own = ['--concurrency', '1', '--use-dynamic-base-id', '--log-level', 'error']
  const child = spawn(envoy, ['-c', file, ...own], { stdio: ['ignore', 'ignore', 'inherit'] })
  const url = `http://127.0.0.1:${port}`
  while ((await fetch(url).catch(() => null)) === null) {
    if (child.exitCode !== null) throw new Error('Envoy ended before it was ready')
    await new Promise((resolve) => setTimeout(resolve, pollMs))
  }
  return {
    url,
    async [Symbol.asyncDispose]() {
      const ended = new Promise((resolve) => child.once('close', resolve))
      child.kill('SIGKILL')
      await ended
    },
  }
}

function configuration(port: number, upstream: string, { basePath, strips, timeout }: EnvoyRoute): object {
  const address = (at: number) => ({ socket_address: { address: '127.0.0.1', port_value: at } })
  const route = {
    cluster: 'podlogs',
    ...(timeout === null ? {} : { timeout }),
    ...(strips ? { regex_rewrite: { pattern: { regex: `^${basePath}/?` }, substitution: '/' } } : {}),
  }
  const manager = {
    '@type': `${types}.network.http_connection_manager.v3.HttpConnectionManager`,
    stat_prefix: 'podlogs',
    http_filters: [{ name: 'router', typed_config: { '@type': `${types}.http.router.v3.Router` } }],
    route_config: {
      virtual_hosts: [{ name: 'all', domains: ['*'], routes: [{ match: { prefix: basePath }, route }] }],
    },
  }
  const endpoints = [{ lb_endpoints: [{ endpoint: { address: address(Number(upstream)) } }] }]
  return {
    static_resources: {
      listeners: [
        {
          address: address(port),
          filter_chains: [{ filters: [{ name: 'http', typed_config: manager }] }],
        },
      ],
      clusters: [{ name: 'podlogs', load_assignment: { cluster_name: 'podlogs', endpoints } }],
    },
  }
}
