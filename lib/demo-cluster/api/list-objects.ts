import type { ServerResponse } from 'node:http'
import { isNumber, notANumber } from '../logs/log-options.ts'
import { apiVersionOf, resourceTypes } from '../objects/object.ts'
import type { ObjectStore } from '../objects/object-store.ts'
import { readSelectors } from './read-selectors.ts'
import type { ApiPath } from './request-path.ts'
import { sendJson, sendStatus } from './status.ts'

/** Answers a list, in pieces of `limit` where asked. A `continue` holds the version and the place after the last piece. */
export function listObjects(
  store: ObjectStore,
  { resource, namespace }: ApiPath,
  query: URLSearchParams,
  response: ServerResponse,
) {
  const selector = readSelectors(resource, query, response)
  if (selector === null) return
  const limitText = query.get('limit') ?? ''
  if (!isNumber(limitText)) return sendStatus(response, 400, 'BadRequest', notANumber(limitText))
  const wanted = query.get('resourceVersion') ?? ''
  if (!/^\d*$/.test(wanted)) {
    const words = `resourceVersion: Invalid value: "${wanted}": strconv.ParseUint: parsing "${wanted}": invalid syntax`
    return sendStatus(response, 400, 'BadRequest', `invalid resource version: ${words}`)
  }
  if (Number(wanted) > store.version()) {
    const message = `Timeout: Too large resource version: ${wanted}, current: ${store.version()}`
    return sendStatus(response, 504, 'Timeout', message, { retryAfterSeconds: 1 }, { 'Retry-After': '1' })
  }
  const type = resourceTypes[resource]
  const limit = Number(limitText)
  const token = query.get('continue')
  const from = token === null || token === '' ? { version: store.version(), at: 0 } : readContinue(token)
  if (from === null) {
    return sendStatus(response, 400, 'BadRequest', 'invalid continue token: continue key is not valid')
  }
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
  const isSelected = query.has('labelSelector') || query.has('fieldSelector')
  sendJson(response, 200, {
    kind: `${type.kind}List`,
    apiVersion: apiVersionOf(type),
    metadata: {
      resourceVersion: String(from.version),
      ...(more ? { continue: writeContinue(from.version, end) } : {}),
      // What is behind a selector is not counted.
      ...(more && !isSelected ? { remainingItemCount: selected.length - end } : {}),
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
