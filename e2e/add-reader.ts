import { writeFile } from 'node:fs/promises'
import { admitAccount } from './admit-account.ts'
import { kubectl } from './kubectl.ts'

/**
 * Makes a ServiceAccount that may read the pods and logs of a namespace, and puts it into the kubeconfig of readers that the
 * program reads beside its own. Gives the name of its context, once the program knows it or soon before.
 */
export async function addReader(namespace: string): Promise<string> {
  const context = `reader-${namespace}`
  const { token } = await admitAccount(namespace)
  const own: unknown = JSON.parse(await kubectl(['config', 'view', '--minify', '--flatten', '--raw', '-o', 'json']))
  const clusters = typeof own === 'object' && own !== null && 'clusters' in own ? own.clusters : []
  const cluster = /"name": "([^"]+)"/.exec(JSON.stringify(clusters, null, 1))?.[1] ?? ''
  const config = {
    ...{ apiVersion: 'v1', kind: 'Config', clusters },
    users: [{ name: context, user: { token } }],
    contexts: [{ name: context, context: { cluster, user: context, namespace } }],
  }
  await writeFile(process.env['PODLOGS_E2E_READERS'] ?? '', JSON.stringify(config))
  return context
}
