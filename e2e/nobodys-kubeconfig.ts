import { writeFile } from 'node:fs/promises'
import { kubectl } from './kubectl.ts'

/** Writes a kubeconfig that names the cluster of the project and nobody to ask it as: whoever reads brings rights of their own. */
export async function writeNobodysKubeconfig(path: string, project: string): Promise<void> {
  const demo = [{ name: 'demo', cluster: { server: process.env['PODLOGS_E2E_DEMO_URL'] } }]
  const clusters: unknown = project === 'demo' ? demo : await clustersOfKubectl()
  const cluster = /"name":"([^"]+)"/.exec(JSON.stringify(clusters))?.[1]
  const contexts = [{ name: 'here', context: { cluster, user: '' } }]
  const config = { apiVersion: 'v1', kind: 'Config', 'current-context': 'here', clusters, users: [], contexts }
  await writeFile(path, JSON.stringify(config))
}

async function clustersOfKubectl(): Promise<unknown> {
  const own: unknown = JSON.parse(await kubectl(['config', 'view', '--minify', '--flatten', '--raw', '-o', 'json']))
  return typeof own === 'object' && own !== null && 'clusters' in own ? own.clusters : []
}
