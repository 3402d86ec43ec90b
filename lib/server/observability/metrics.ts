import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import { openStreams } from '../http/open-streams.ts'
import { counts } from './counts.ts'

/** What Prometheus reads of this process. */
export type Metrics = {
  readonly registry: Registry
  /** How long answers took up to their headers, for each route and status. */
  readonly requestSeconds: Histogram<'route' | 'status'>
  /** How long the API server took up to its headers. `status` 0: it sent none. */
  readonly upstreamSeconds: Histogram<'kind' | 'status'>
}

declare global {
  /** Two copies of this module must not show two halves of the figures. */
  var podlogsMetrics: Metrics | undefined
}

/** The metrics of this process, made when they are first needed. */
export function metrics(): Metrics {
  globalThis.podlogsMetrics ??= createMetrics()
  return globalThis.podlogsMetrics
}

function createMetrics(): Metrics {
  const registry = new Registry()
  const registers = [registry]
  // Memory, CPU and the lag of the event loop, under Prometheus' usual names.
  collectDefaultMetrics({ register: registry })
  const total = (name: string, help: string, read: () => number) =>
    new Counter({
      name,
      help,
      registers,
      collect() {
        this.reset()
        this.inc(read())
      },
    })
  const now = (name: string, help: string, read: () => number) =>
    new Gauge({
      name,
      help,
      registers,
      collect() {
        this.set(read())
      },
    })
  now(
    'podlogs_open_streams',
    'Answers without an end in sight: followed logs and live lists.',
    () => openStreams().size,
  )
  now('podlogs_searches', 'Searches that run.', () => counts().searches)
  total('podlogs_searched_bytes_total', 'Bytes of logs that searches looked through.', () => counts().searchedBytes)
  total('podlogs_search_hits_total', 'Lines that searches found.', () => counts().hits)
  total('podlogs_stream_bytes_total', 'Bytes that left in streams and logs.', () => counts().bytes)
  total('podlogs_stream_lines_total', 'Log lines that left in streams.', () => counts().lines)
  total('podlogs_stream_resumes_total', 'Logs that were taken up again after a cut.', () => counts().resumes)
  total('podlogs_stream_gaps_total', 'Gaps that a stream had to tell its reader of.', () => counts().gaps)
  new Counter({
    name: 'podlogs_problems_total',
    help: 'Problems that people were shown, by their code.',
    labelNames: ['code'],
    registers,
    collect() {
      this.reset()
      for (const [code, times] of counts().problems) this.inc({ code }, times)
    },
  })
  const buckets = [0.005, 0.02, 0.1, 0.5, 2, 10]
  const requestSeconds = new Histogram({
    name: 'podlogs_http_request_seconds',
    help: 'How long answers of the API took up to their headers.',
    labelNames: ['route', 'status'],
    buckets,
    registers,
  })
  const upstreamSeconds = new Histogram({
    name: 'podlogs_upstream_seconds',
    help: 'How long answers of the API server took up to their headers: read, watch, log, review. Status 0: there was none.',
    labelNames: ['kind', 'status'],
    buckets,
    registers,
  })
  return { registry, requestSeconds, upstreamSeconds }
}
