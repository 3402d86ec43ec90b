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
  reason: string,
  message: string,
  details: StatusDetails = {},
  headers: Record<string, string> = {},
) {
  const status = { kind: 'Status', apiVersion: 'v1', metadata: {}, status: 'Failure' }
  sendJson(response, code, { ...status, message, reason, details, code }, headers)
}

/** 404 for an object that is not there, in the API server's words. */
export function sendNotFound(response: ServerResponse, resource: string, name: string) {
  sendStatus(response, 404, 'NotFound', `${resource} "${name}" not found`, { name, kind: resource })
}
