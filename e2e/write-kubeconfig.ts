import { writeFile } from 'node:fs/promises'
import { kubectl } from './kubectl.ts'

/**
 * Writes a kubeconfig that names the cluster of the project, and whom to ask it as: the owner of a token, or nobody, where whoever
 * reads brings rights of their own.
 */
export async function writeKubeconfig(path: string, project: string, token: string | null = null): Promise<void> {
  const demo = [{ name: 'demo', cluster: { server: process.env['PODLOGS_E2E_DEMO_URL'] } }]
  const clusters: unknown = project === 'demo' ? demo : await clustersOfKubectl()
  const cluster = /"name":"([^"]+)"/.exec(JSON.stringify(clusters))?.[1]
  const users = token === null ? [] : [{ name: 'podlogs', user: { token } }]
  const contexts = [{ name: 'here', context: { cluster, user: token === null ? '' : 'podlogs' } }]
  const config = { apiVersion: 'v1', kind: 'Config', 'current-context': 'here', clusters, users, contexts }
  await writeFile(path, JSON.stringify(config))
}

async function clustersOfKubectl(): Promise<unknown> {
  const own: unknown = JSON.parse(await kubectl(['config', 'view', '--minify', '--flatten', '--raw', '-o', 'json']))
  return typeof own === 'object' && own !== null && 'clusters' in own ? own.clusters : []
}
