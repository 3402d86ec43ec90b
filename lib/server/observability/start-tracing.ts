import { context, propagation, trace } from '@opentelemetry/api'
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks'
import { W3CTraceContextPropagator } from '@opentelemetry/core'
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http'
import { defaultResource, resourceFromAttributes } from '@opentelemetry/resources'
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace'
import { removeQueries } from './remove-queries.ts'

/**
 * Sends traces to where OTEL_EXPORTER_OTLP_ENDPOINT says: the requests, as Next tells them, and the questions to the API server
 * below them. Loaded only where there is such a place. What it gives sends those that wait, before the process goes.
 *
 * Source: https://opentelemetry.io/docs/specs/otel/protocol/exporter/
 */
export function startTracing(serviceName: string): () => Promise<void> {
  const resource = defaultResource().merge(resourceFromAttributes({ 'service.name': serviceName }))
  const exporter = new OTLPTraceExporter()
  const provider = new TracerProvider({
    resource,
    spanProcessors: [removeQueries, new BatchSpanProcessor({ exporter })],
  })
  context.setGlobalContextManager(new AsyncLocalStorageContextManager().enable())
  propagation.setGlobalPropagator(new W3CTraceContextPropagator())
  trace.setGlobalTracerProvider(provider)
  return () => provider.forceFlush()
}
