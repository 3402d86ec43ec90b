import type { Namespace } from '@/lib/core/pods/pod.ts'
import type { ApiServer } from './api-server.ts'
import { listPages } from './list-pages.ts'
import { toNamespace } from './to-namespace.ts'

/** Lists the namespaces of a cluster. Errors: a Problem; `forbidden` where a person may read only some of them. */
export async function listNamespaces(api: ApiServer, signal: AbortSignal): Promise<readonly Namespace[]> {
  const right = { verb: 'list', resource: 'namespaces', apiGroup: '', namespace: null }
  const { items } = await listPages(api, '/api/v1/namespaces', right, signal)
  return items.map(toNamespace)
}
