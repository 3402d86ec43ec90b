import type { ServerResponse } from 'node:http'
import { apiVersionOf, resourceTypes } from '../objects/object.ts'
import type { ObjectStore } from '../objects/object-store.ts'
import { fieldSelector, labelSelector, type Selector } from '../objects/selectors.ts'
import type { ApiPath } from './request-path.ts'
import { sendJson, sendStatus } from './status.ts'

/** Reads the selectors of a query. Null: it has been refused. */
export function readSelectors(query: URLSearchParams, response: ServerResponse): Selector | null {
  const labelText = query.get('labelSelector') ?? ''
  const labels = labelSelector(labelText)
  if (labels === null) {
    sendStatus(response, 400, 'BadRequest', `unable to parse requirement: found '${labelText}'`)
    return null
  }
  const fields = fieldSelector(query.get('fieldSelector') ?? '')
  if (typeof fields === 'string') {
    sendStatus(response, 400, 'BadRequest', `field label not supported: ${fields}`)
    return null
  }
  return (object) => labels(object) && fields(object)
}

/** Answers a list, in pieces of `limit` where asked. A `continue` holds the version and the place after the last piece. */
export function listObjects(
  store: ObjectStore,
  { resource, namespace }: ApiPath,
  query: URLSearchParams,
  response: ServerResponse,
) {
  const selector = readSelectors(query, response)
  if (selector === null) return
  const type = resourceTypes[resource]
  const limit = Number(query.get('limit') ?? 0)
  const token = query.get('continue')
  const from = token === null || token === '' ? { version: store.version(), at: 0 } : readContinue(token)
  if (from === null) return sendStatus(response, 400, 'BadRequest', 'continue key is not valid')
  if (store.changesSince(from.version) === null) {
    return sendStatus(
      response,
      410,
      'Expired',
      'The provided continue parameter is too old to display a consistent list result.',
    )
  }
  const selected = store.list(resource, namespace).filter(selector)
  const end = limit > 0 ? Math.min(selected.length, from.at + limit) : selected.length
  const more = end < selected.length
  sendJson(response, 200, {
    kind: `${type.kind}List`,
    apiVersion: apiVersionOf(type),
    metadata: {
      resourceVersion: String(from.version),
      ...(more ? { continue: writeContinue(from.version, end), remainingItemCount: selected.length - end } : {}),
    },
    items: selected.slice(from.at, end),
  })
}

function writeContinue(version: number, at: number): string {
  return Buffer.from(`${version}:${at}`).toString('base64url')
}

function readContinue(token: string): { readonly version: number; readonly at: number } | null {
  const match = /^(\d+):(\d+)$/.exec(Buffer.from(token, 'base64url').toString('utf8'))
  return match === null ? null : { version: Number(match[1]), at: Number(match[2]) }
}
