/** Called by Next once, before the first request. A setting that cannot be read ends the start with a sentence. */
export async function register(): Promise<void> {
  if (process.env['NEXT_RUNTIME'] !== 'nodejs') return
  const { readyOrRefused } = await import('@/lib/server/ready-or-refused.ts')
  await readyOrRefused(prepare)
}

async function prepare(): Promise<void> {
  const { prepareLaunch } = await import('@/lib/server/access/prepare-launch.ts')
  prepareLaunch(process.env)
  const { config } = await import('@/lib/server/config.ts')
  // Reads the masking rules: the first log would be too late to say that they are wrong.
  await import('@/lib/server/redaction/process-masker.ts')
  const { checkListening } = await import('@/lib/server/access/check-listening.ts')
  const { markPeers } = await import('@/lib/server/http/mark-peers.ts')
  const { serveBelow } = await import('@/lib/server/http/serve-below.ts')
  const { drainOnSignals } = await import('@/lib/server/http/drain-on-signals.ts')
  // `npm run dev` names its address on the command line.
  if (process.env.NODE_ENV === 'production') checkListening(config.access.mode, process.env['HOSTNAME'])
  markPeers()
  serveBelow(config.basePath)
  drainOnSignals({ alone: config.manualSignals, noticeMs: config.drainNoticeMs })
}
