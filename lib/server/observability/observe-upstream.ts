import { SpanKind, SpanStatusCode, trace } from '@opentelemetry/api'
import { metrics } from './metrics.ts'

/** A question to the API server. `kind` has few values; `path` none of the query. */
export type UpstreamQuestion = { readonly kind: string; readonly path: string; readonly signal: AbortSignal }

/**
 * Asks, and notes how long the headers took: for /metrics, and as a span where there is somebody to send traces to.
 *
 * Errors: those of `ask`
 */
export async function observeUpstream<Answer extends { readonly statusCode?: number | undefined }>(
  { kind, path, signal }: UpstreamQuestion,
  ask: () => Promise<Answer>,
): Promise<Answer> {
  const attributes = { 'url.path': path, 'podlogs.upstream.kind': kind }
  const span = trace.getTracer('podlogs').startSpan(`kubernetes ${kind}`, { kind: SpanKind.CLIENT, attributes })
  const startedAtMs = performance.now()
  let status = 0
  try {
    const answer = await ask()
    status = answer.statusCode ?? 0
    return answer
  } finally {
    const seconds = (performance.now() - startedAtMs) / 1000
    // Who has left does not say how slow the cluster is.
    if (!signal.aborted) metrics().upstreamSeconds.observe({ kind, status }, seconds)
    if (status === 0) span.setStatus({ code: SpanStatusCode.ERROR })
    else span.setAttribute('http.response.status_code', status)
    span.end()
  }
}
