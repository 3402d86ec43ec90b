import { isProblem } from '@/lib/core/problems/problem.ts'
import type { ApiServer } from './api-server.ts'
import { type PodDetails, toPod } from './to-pod.ts'

/** Reads one pod; null where there is none of that name. Errors: a Problem */
export async function getPod(
  api: ApiServer,
  namespace: string,
  pod: string,
  signal: AbortSignal,
): Promise<PodDetails | null> {
  const path = `/api/v1/namespaces/${encodeURIComponent(namespace)}/pods/${encodeURIComponent(pod)}`
  const right = { verb: 'get', resource: 'pods', apiGroup: '', namespace }
  try {
    return toPod(await api.getJson({ path, right }, signal))
  } catch (error) {
    if (isProblem(error) && error.code === 'pod-not-found') return null
    throw error
  }
}
