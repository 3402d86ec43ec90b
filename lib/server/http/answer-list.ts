import { type WatchResource, watchResources } from '@/lib/core/pods/watch-record.ts'
import { Problem, problemToJson } from '@/lib/core/problems/problem.ts'
import type { ApiServer } from '../kubernetes/api-server.ts'
import { checkNamespace } from '../kubernetes/check-namespace.ts'
import type { Feed } from '../watch/feed.ts'
import type { Lease } from '../watch/leases.ts'
import { namedNamespaces } from '../watch/named-namespaces.ts'
import { sharedHub } from '../watch/shared-hub.ts'
import { createWatchReader } from '../watch/watch-reader.ts'
import type { Call } from './create-respond.ts'
import { readFlag } from './read-flag.ts'
import { streamResponse } from './stream-response.ts'

const ndjson = 'application/x-ndjson; charset=utf-8'

type NamespaceCall = Call<{ namespace: string }>

/**
 * Answers with a list of a namespace as it is now, or, with `?watch=true`, as it goes on.
 *
 * Shape:  `{ items, problems }`; `problems` says which part of it may not be read
 * Errors: Problem `namespace-not-found`, or why nothing of it may be read
 */
export async function answerList(call: NamespaceCall, resource: WatchResource): Promise<unknown> {
  const live = readFlag(call.query, 'watch')
  const api = await openNamespace(call)
  if (live) return answerWatch(call, api, [resource])
  return readOnce(sharedHub[resource](api, call.params.namespace))
}

/**
 * Answers with the namespaces of a cluster, or with the live list of them.
 *
 * Errors: Problem, where they may not be read
 */
export async function answerNamespaces(call: Call<unknown>): Promise<unknown> {
  const { api, identity, query } = call
  const live = readFlag(query, 'watch')
  const lease = identity.namespaces === null ? sharedHub.namespaces(api()) : namedNamespaces(identity.namespaces)
  if (live) return streamResponse(createWatchReader([lease]), ndjson, call)
  const { items } = await readOnce(lease)
  return { namespaces: items }
}

/**
 * Answers with several live lists of a namespace in one response: `?resources=pods,workloads,events`, all where none is named.
 *
 * Errors: Problem `invalid-query`, `namespace-not-found`
 */
export async function answerWatches(call: NamespaceCall): Promise<Response> {
  const words = (call.query.get('resources') ?? watchResources.join(',')).split(',')
  const resources = [...new Set(words)].map(toResource)
  return answerWatch(call, await openNamespace(call), resources)
}

async function openNamespace({ api, params, signal }: NamespaceCall): Promise<ApiServer> {
  const server = api()
  await checkNamespace(server, params.namespace, signal)
  return server
}

async function readOnce({ value, release }: Lease<Pick<Feed<unknown, unknown>, 'read'>>) {
  try {
    const { items, problems } = await value.read()
    return { items, problems: problems.map(problemToJson) }
  } finally {
    release()
  }
}

function answerWatch(call: NamespaceCall, api: ApiServer, resources: readonly WatchResource[]): Response {
  const leases = resources.map((resource) => sharedHub[resource](api, call.params.namespace))
  return streamResponse(createWatchReader(leases), ndjson, call)
}

function toResource(word: string): WatchResource {
  const resource = watchResources.find((known) => known === word)
  if (resource !== undefined) return resource
  throw new Problem('invalid-query', `resources must be some of ${watchResources.join(', ')}, parted by commas`)
}
