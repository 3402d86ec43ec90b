import type { ServerResponse } from 'node:http'

/** What a refusal says beside its code and message. */
type StatusDetails = Readonly<Record<string, unknown>>

/** Answers with JSON. */
export function sendJson(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
) {
  const text = JSON.stringify(body)
  response.writeHead(status, {
    'Content-Type': 'application/json',
    'Content-Length': Buffer.byteLength(text),
    ...headers,
  })
  response.end(text)
}

/** Answers with a Kubernetes `Status` of kind Failure. Source: metav1.Status */
export function sendStatus(
  response: ServerResponse,
  code: number,
  reason: string | null,
  message: string,
  details: StatusDetails | null = null,
  headers: Record<string, string> = {},
) {
  sendJson(
    response,
    code,
    {
      kind: 'Status',
      apiVersion: 'v1',
      metadata: {},
      status: 'Failure',
      message,
      ...(reason === null ? {} : { reason }),
      ...(details === null ? {} : { details }),
      code,
    },
    headers,
  )
}

/** 404 for an object that is not there, in the API server's words. `group` empty: the core group. */
export function sendNotFound(response: ServerResponse, group: string, plural: string, name: string) {
  const resource = group === '' ? plural : `${plural}.${group}`
  const details = { name, ...(group === '' ? {} : { group }), kind: plural }
  sendStatus(response, 404, 'NotFound', `${resource} "${name}" not found`, details)
}

/** 404 for a kind that a group of the API does not have. */
export function sendNoSuchResource(response: ServerResponse) {
  sendStatus(response, 404, 'NotFound', 'the server could not find the requested resource', {})
}

/** 404 for a path that is none of the API's. */
export function sendNoSuchPath(response: ServerResponse) {
  response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' })
  response.end('404 page not found\n')
}
