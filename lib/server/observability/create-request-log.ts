/** An answer of the API, as the log of requests tells it. */
export type AnsweredRequest = {
  readonly request: Pick<Request, 'method' | 'url'>
  readonly response: Pick<Response, 'status' | 'headers'>
  readonly route: string
  /** Up to the headers: what follows them, a stream, may take days. Units: milliseconds */
  readonly durationMs: number
}

/** Writes one answer down. */
export type LogRequest = (answered: AnsweredRequest) => void

/**
 * Makes the log of requests: one JSON line each, for whatever gathers the output of this process. Of the address only the path is
 * told, since queries hold what people search for, and links hold tokens.
 *
 * Shape: `{"time":…,"type":"request","requestId":…,"method":"GET","route":"/api/namespaces/[namespace]/pods","path":…,"status":200,"durationMs":12}`
 */
export function createRequestLog(write: (line: string) => void, now: () => Date): LogRequest {
  return ({ request, response, route, durationMs }) => {
    const time = now().toISOString()
    const requestId = response.headers.get('X-Request-Id')
    const where = { method: request.method, route, path: new URL(request.url).pathname }
    const how = { status: response.status, durationMs: Math.round(durationMs) }
    write(`${JSON.stringify({ time, type: 'request', requestId, ...where, ...how })}\n`)
  }
}
