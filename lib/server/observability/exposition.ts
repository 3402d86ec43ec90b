import { Registry } from 'prom-client'
import { metrics } from './metrics.ts'

/** The metrics as Prometheus reads them. */
export const exposition = {
  contentType: Registry.PROMETHEUS_CONTENT_TYPE,
  read: (): Promise<string> => metrics().registry.metrics(),
} as const
