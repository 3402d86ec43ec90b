import type { ServerResponse } from 'node:http'
import type { ResourceName } from '../objects/object.ts'
import { fieldSelector, labelSelector, type Selector } from '../objects/selectors.ts'
import { sendStatus } from './status.ts'

/** Reads the selectors of a list or watch. Null: it has been refused, in the API server's words. */
export function readSelectors(
  resource: ResourceName,
  query: URLSearchParams,
  response: ServerResponse,
): Selector | null {
  const labels = labelSelector(query.get('labelSelector') ?? '')
  const fields = fieldSelector(resource, query.get('fieldSelector') ?? '')
  if (typeof labels === 'function' && typeof fields === 'function') return (object) => labels(object) && fields(object)
  sendStatus(response, 400, 'BadRequest', [labels, fields].find((read) => typeof read === 'string') ?? '')
  return null
}
