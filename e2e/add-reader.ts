import { writeFile } from 'node:fs/promises'
import { kubectl } from './kubectl.ts'

const role = [
  ...['--verb=get,list,watch', '--resource=pods,events,replicasets.apps,deployments.apps'],
  ...['statefulsets.apps', 'daemonsets.apps', 'jobs.batch', 'cronjobs.batch'].map((name) => `--resource=${name}`),
]

/**
 * Makes a ServiceAccount that may read the pods and logs of a namespace, and puts it into the kubeconfig of readers that the
 * program reads beside its own. Gives the name of its context, once the program knows it or soon before.
 */
export async function addReader(namespace: string): Promise<string> {
  const context = `reader-${namespace}`
  await kubectl(['create', 'serviceaccount', 'reader', '-n', namespace])
  await kubectl(['create', 'role', 'reader', '-n', namespace, ...role])
  await kubectl(['create', 'role', 'log-reader', '-n', namespace, '--verb=get', '--resource=pods/log'])
  for (const name of ['reader', 'log-reader']) {
    const account = `--serviceaccount=${namespace}:reader`
    await kubectl(['create', 'rolebinding', name, '-n', namespace, `--role=${name}`, account])
  }
  const token = (await kubectl(['create', 'token', 'reader', '-n', namespace])).trim()
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
