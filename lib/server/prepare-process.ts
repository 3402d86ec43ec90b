/** Makes the process ready for requests. Errors: where a setting cannot be read, in the order in which they are needed */
export async function prepareProcess(): Promise<void> {
  const { prepareLaunch } = await import('./access/prepare-launch.ts')
  prepareLaunch(process.env)
  const { config } = await import('./config.ts')
  // Reads the masking rules: the first log would be too late to say that they are wrong.
  await import('./redaction/process-masker.ts')
  const { checkListening } = await import('./access/check-listening.ts')
  const { markPeers } = await import('./http/mark-peers.ts')
  const { serveBelow } = await import('./http/serve-below.ts')
  const { drainOnSignals } = await import('./http/drain-on-signals.ts')
  // `npm run dev` names its address on the command line.
  if (process.env.NODE_ENV === 'production') checkListening(config.access.mode, process.env['HOSTNAME'])
  if (config.metricsPort !== null) {
    const { serveMetrics } = await import('./observability/serve-metrics.ts')
    const { metricsPort: port, basePath } = config
    await serveMetrics({ port, hostname: process.env['HOSTNAME'], basePath })
  }
  let flush = null
  if (config.traces !== null) {
    const { startTracing } = await import('./observability/start-tracing.ts')
    flush = startTracing(config.traces.serviceName)
  }
  markPeers(config.access.proxyNames)
  serveBelow(config.basePath)
  drainOnSignals({ alone: config.manualSignals, noticeMs: config.drainNoticeMs, flush })
}
