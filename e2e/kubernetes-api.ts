import { request as httpRequest } from 'node:http'
import { request as httpsRequest, type RequestOptions } from 'node:https'
import { kubectl } from './kubectl.ts'

/** What an API server answered. `text`: the body as it came; `cut`: the connection broke before its end. */
export type ApiAnswer = {
  readonly status: number
  readonly contentType: string
  readonly text: string
  readonly json: () => unknown
}

/** Asks an API server for a path; follows are ended after `forMs`. */
export type KubernetesApi = {
  get(path: string, options?: { readonly forMs?: number }): Promise<ApiAnswer>
}

/** The demo cluster's API, as its admin. */
export function demoApi(): KubernetesApi {
  return apiOf(process.env['PODLOGS_E2E_DEMO_URL'] ?? '', { headers: { authorization: 'Bearer demo-admin' } })
}

/** The API of the cluster of KUBECONFIG, by client certificate or token. */
export async function realApi(): Promise<KubernetesApi> {
  const config: unknown = JSON.parse(await kubectl(['config', 'view', '--minify', '--flatten', '--raw', '-o', 'json']))
  const text = (...path: (string | number)[]) => textAt(config, path)
  const decoded = (...path: (string | number)[]) => {
    const base64 = text(...path)
    return base64 === null ? undefined : Buffer.from(base64, 'base64')
  }
  const token = text('users', 0, 'user', 'token')
  const ca = decoded('clusters', 0, 'cluster', 'certificate-authority-data')
  const cert = decoded('users', 0, 'user', 'client-certificate-data')
  const key = decoded('users', 0, 'user', 'client-key-data')
  return apiOf(text('clusters', 0, 'cluster', 'server') ?? '', {
    ...(ca === undefined ? {} : { ca }),
    ...(cert === undefined ? {} : { cert }),
    ...(key === undefined ? {} : { key }),
    ...(token === null ? {} : { headers: { authorization: `Bearer ${token}` } }),
  })
}

function apiOf(server: string, options: RequestOptions): KubernetesApi {
  const request = server.startsWith('https:') ? httpsRequest : httpRequest
  return {
    get: (path, { forMs } = {}) =>
      new Promise((resolve, reject) => {
        const asked = request(`${server}${path}`, options, (response) => {
          const chunks: Buffer[] = []
          const settle = () => {
            const body = Buffer.concat(chunks).toString('utf8')
            const contentType = response.headers['content-type'] ?? ''
            resolve({ status: response.statusCode ?? 0, contentType, text: body, json: () => JSON.parse(body) })
          }
          response.on('data', (chunk: Buffer) => chunks.push(chunk))
          response.once('end', settle)
          response.once('error', forMs === undefined ? reject : settle)
          if (forMs !== undefined) setTimeout(() => asked.destroy(), forMs)
        })
        asked.once('error', reject)
        asked.end()
      }),
  }
}

function textAt(value: unknown, path: readonly (string | number)[]): string | null {
  let found = value
  for (const key of path) {
    if (typeof found !== 'object' || found === null) return null
    found = Object.entries(found).find(([name]) => name === String(key))?.[1]
  }
  return typeof found === 'string' ? found : null
}
