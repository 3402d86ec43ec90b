import type { IncomingMessage, ServerResponse } from 'node:http'
import { readBody } from '../control/read-body.ts'
import { resourceTypes } from '../objects/object.ts'
import type { World } from '../world/world.ts'
import { discover } from './discovery.ts'
import type { Faults } from './faults.ts'
import { listObjects } from './list-objects.ts'
import type { LogConnections } from './log-connections.ts'
import type { People, Person } from './people.ts'
import { readLog } from './read-log.ts'
import type { RequestCounts } from './request-counts.ts'
import { type ApiPath, readApiPath } from './request-path.ts'
import { answerReview, reviewPaths } from './reviews.ts'
import { sendJson, sendNoSuchPath, sendNoSuchResource, sendNotFound, sendStatus } from './status.ts'
import { watchObjects } from './watch-objects.ts'

/** What the API of the demo cluster is made of. */
export type Api = {
  readonly world: World
  readonly people: People
  readonly connections: LogConnections
  readonly faults: Faults
  readonly counts: RequestCounts
}

const faultReasons = {
  401: 'Unauthorized',
  403: 'Forbidden',
  429: 'TooManyRequests',
  500: 'InternalError',
  503: 'ServiceUnavailable',
} as const

/** Answers a request as an API server does: who is it, may they, what do they want. */
export async function answerRequest(api: Api, request: IncomingMessage, response: ServerResponse) {
  const url = new URL(request.url ?? '/', 'http://demo')
  const person = api.people.of(request.headers.authorization, spokenFor(request))
  if (person === null && url.pathname !== '/version') return sendStatus(response, 401, 'Unauthorized', 'Unauthorized')
  const known = discover(url.pathname)
  if (known === 'ok') return void response.end('ok')
  if (known !== null) return sendJson(response, 200, known)
  if (person === null) return sendStatus(response, 401, 'Unauthorized', 'Unauthorized')

  const fault = api.faults.take(url.pathname + url.search)
  if (fault !== null) {
    const message =
      fault.status === 429
        ? 'the server has received too many requests and has asked us to try again later'
        : 'a fault made on purpose'
    const headers = fault.status === 429 ? { 'Retry-After': String(fault.retryAfterSeconds) } : undefined
    const details = fault.status === 429 ? { retryAfterSeconds: fault.retryAfterSeconds } : {}
    return sendStatus(response, fault.status, faultReasons[fault.status], message, details, headers)
  }
  const review = Object.values<string>(reviewPaths).includes(url.pathname)
  if (review && request.method === 'POST') {
    return answerReview(url.pathname, person, await readBody(request), response)
  }
  const path = readApiPath(url.pathname)
  if (!review && path === null) return isGroup(url.pathname) ? sendNoSuchResource(response) : sendNoSuchPath(response)
  if (path === null || request.method !== 'GET') {
    const message = 'the server does not allow this method on the requested resource'
    return sendStatus(response, 405, 'MethodNotAllowed', message, {})
  }
  answerObjects(api, person, path, url.searchParams, response)
}

function answerObjects(api: Api, person: Person, path: ApiPath, query: URLSearchParams, response: ServerResponse) {
  const { resource, namespace, name, subresource } = path
  const watch = name === null && ['true', '1'].includes(query.get('watch') ?? '')
  const verb = name !== null ? 'get' : watch ? 'watch' : 'list'
  const { group } = resourceTypes[resource]
  const asked = subresource === null ? resource : `${resource}/${subresource}`
  // The second and later pieces of one list are counted apart: they are one list all the same.
  api.counts.count(`${subresource ?? (query.has('continue') ? 'continue' : verb)} ${resource}`)
  if (!person.allows({ verb, group, resource: asked, namespace })) {
    const scope = namespace === null ? 'at the cluster scope' : `in the namespace "${namespace}"`
    const subject = name === null ? resource : `${resource} "${name}"`
    const message = `${subject} is forbidden: User "${person.user}" cannot ${verb} resource "${asked}" in API group "${group}" ${scope}`
    return sendStatus(response, 403, 'Forbidden', message, {
      ...(name === null ? {} : { name }),
      ...(group === '' ? {} : { group }),
      kind: resource,
    })
  }
  if (subresource === 'log' && namespace !== null && name !== null && resource === 'pods') {
    return readLog(api.world, api.connections, { namespace, name }, query, response)
  }
  if (subresource !== null) return sendNoSuchResource(response)
  if (watch) return watchObjects(api.world.objects, path, query, response)
  if (name === null) return listObjects(api.world.objects, path, query, response)
  const object = api.world.objects.get(resource, namespace, name)
  return object === null ? sendNotFound(response, group, resource, name) : sendJson(response, 200, object)
}

function spokenFor({ headers }: IncomingMessage): string | undefined {
  const user = headers['impersonate-user']
  return typeof user === 'string' ? user : undefined
}

/** Whether a path lies in a group that the API has, so that the group itself answers. */
function isGroup(pathname: string): boolean {
  const group = /^\/(?:api|apis\/[^/]+)\/[^/]+(?=\/)/.exec(pathname)?.[0]
  return group !== undefined && discover(group) !== null
}
