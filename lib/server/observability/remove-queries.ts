import type { Span, SpanProcessor } from '@opentelemetry/sdk-trace'

/** Attributes of Next and of others that hold an address. */
const addresses = ['http.target', 'http.url', 'url.full'] as const

/** Takes queries out of spans: they hold what people search for. */
export const removeQueries: SpanProcessor = {
  onStart(span: Span) {
    for (const name of addresses) {
      const value = span.attributes[name]
      if (typeof value === 'string') span.setAttribute(name, value.split(/[?#]/)[0] ?? '')
    }
    if (span.attributes['url.query'] !== undefined) span.setAttribute('url.query', '')
  },
  onEnd() {},
  forceFlush: () => Promise.resolve(),
  shutdown: () => Promise.resolve(),
}
