import { InMemorySpanExporter, SimpleSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace'
import { expect, test } from 'vitest'
import { removeQueries } from './remove-queries.ts'

test('no span leaves with what people search for', () => {
  const exporter = new InMemorySpanExporter()
  const provider = new TracerProvider({ spanProcessors: [removeQueries, new SimpleSpanProcessor({ exporter })] })
  const attributes = { 'http.target': '/api/stream?q=secret', 'url.query': 'q=secret', 'http.method': 'GET' }
  provider.getTracer('test').startSpan('GET', { attributes }).end()
  const [span] = exporter.getFinishedSpans()
  expect(span?.attributes).toEqual({ 'http.target': '/api/stream', 'url.query': '', 'http.method': 'GET' })
})
