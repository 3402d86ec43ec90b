import { isProblem } from '@/lib/core/problems/problem.ts'
import type { ApiServer } from './api-server.ts'

/**
 * Makes sure that a namespace exists, since the API gives empty lists for one that does not. Who may not look at namespaces
 * gets the benefit of the doubt.
 *
 * Errors: Problem `namespace-not-found`, and those of a cluster that cannot be asked
 */
export async function checkNamespace(api: ApiServer, namespace: string, signal: AbortSignal): Promise<void> {
  const right = { verb: 'get', resource: 'namespaces', apiGroup: '', namespace: null }
  try {
    await api.getJson({ path: `/api/v1/namespaces/${encodeURIComponent(namespace)}`, right }, signal)
  } catch (error) {
    if (!isProblem(error) || error.code !== 'forbidden') throw error
  }
}
