import { Problem } from '@/lib/core/problems/problem.ts'
import type { ApiRequest, ApiServer } from './api-server.ts'
import { placeInWords } from './place-in-words.ts'

/**
 * Makes of the way to a cluster one that reads in a few namespaces only, whatever its account may do: what is asked is looked at
 * here, where every question passes, and not in each place that asks.
 *
 * Errors: Problem `forbidden` for any other namespace, and for what is of the whole cluster
 */
export function restrictTo(api: ApiServer, namespaces: readonly string[]): ApiServer {
  const allowed = new Set(namespaces)
  const check = (request: ApiRequest) => {
    const namespace = namespaceOf(request.path)
    if (namespace !== null && allowed.has(namespace)) return
    const { verb, resource } = request.right
    throw new Problem('forbidden', `Podlogs may not ${verb} ${resource} ${placeInWords(namespace)}`, {
      hint: `It was set up for these namespaces alone: ${namespaces.join(', ')}.`,
    })
  }
  return {
    key: api.key,
    async getJson(request, signal) {
      check(request)
      return api.getJson(request, signal)
    },
    review: api.review,
    async open(request, signal) {
      check(request)
      return api.open(request, signal)
    },
  }
}

/** The namespace that a path lies in; null: none, or one whose name is not plain. */
function namespaceOf(path: string): string | null {
  return /^\/(?:api|apis\/[a-z0-9.-]+)\/v[a-z0-9]+\/namespaces\/([a-z0-9-]+)(?:\/[^.%]|$)/.exec(path)?.[1] ?? null
}
