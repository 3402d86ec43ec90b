import { isProblem } from '@/lib/core/problems/problem.ts'
import { type SharedAsk, shareInFlight } from '../share-in-flight.ts'
import type { ApiServer } from './api-server.ts'
import { type PodDetails, toPod } from './to-pod.ts'

/** Opening a tab of 500 containers asks for each pod once, and not once for each of its containers. */
const shared = new WeakMap<ApiServer, SharedAsk<PodDetails | null>>()

/** Reads one pod; null where there is none of that name. Who asks while somebody else does has the same answer. Errors: a Problem */
export function getPod(
  api: ApiServer,
  namespace: string,
  pod: string,
  signal: AbortSignal,
): Promise<PodDetails | null> {
  const share = shared.get(api) ?? shareInFlight<PodDetails | null>()
  shared.set(api, share)
  return share(`${namespace}/${pod}`, (own) => ask(api, namespace, pod, own), signal)
}

async function ask(api: ApiServer, namespace: string, pod: string, signal: AbortSignal): Promise<PodDetails | null> {
  const path = `/api/v1/namespaces/${encodeURIComponent(namespace)}/pods/${encodeURIComponent(pod)}`
  const right = { verb: 'get', resource: 'pods', apiGroup: '', namespace }
  try {
    return toPod(await api.getJson({ path, right }, signal))
  } catch (error) {
    if (isProblem(error) && error.code === 'pod-not-found') return null
    throw error
  }
}
