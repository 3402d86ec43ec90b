import { isProblem, Problem } from '@/lib/core/problems/problem.ts'
import type { ApiServer, ByteStream } from './api-server.ts'

/** Which log. */
export type LogOf = { readonly namespace: string; readonly pod: string }

/** Kubernetes' PodLogOptions, as they go into the query; what is null is left out. */
export type PodLogOptions = {
  readonly container: string | null
  readonly follow: boolean
  readonly previous: boolean
  readonly timestamps: boolean
  readonly tailLines: number | null
  /** RFC 3339. Reaches the kubelet as a whole second. */
  readonly sinceTime: string | null
  readonly sinceSeconds: number | null
  readonly limitBytes: number | null
}

/**
 * Opens the log of a container, as the kubelet gives it. Resolves when it begins.
 *
 * Errors: a Problem; `invalid-query` where the API server refuses this container or run as it is now (ask the pod object why),
 *         `node-unreachable` where the API server itself answers and the node does not
 */
export async function openPodLog(
  api: ApiServer,
  { namespace, pod }: LogOf,
  options: PodLogOptions,
  signal: AbortSignal,
): Promise<ByteStream> {
  const path = `/api/v1/namespaces/${encodeURIComponent(namespace)}/pods/${encodeURIComponent(pod)}/log`
  const right = { verb: 'get', resource: 'pods/log', apiGroup: '', namespace }
  const given = Object.entries(options).filter(([, value]) => value !== null && value !== false)
  const query = Object.fromEntries(given.map(([name, value]) => [name, String(value)]))
  try {
    return await api.open({ path, query, right }, signal)
  } catch (error) {
    throw isProblem(error) ? ofTheNode(error, pod) : error
  }
}

/** The API server hands this question on to the kubelet, so its own failure is the way to the node. Its words hold the kubelet's address. */
function ofTheNode(problem: Problem, pod: string): Problem {
  if (problem.code !== 'cluster-error' && problem.code !== 'cluster-timeout') return problem
  return new Problem('node-unreachable', `The API server cannot get the log of ${pod} from its node`, {
    hint: 'Check whether the node is ready (kubectl get nodes) and whether the API server reaches its port 10250.',
    cause: problem,
  })
}
