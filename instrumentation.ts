/** Called by Next once, before the first request. A setting that cannot be read ends the start with a sentence. */
export async function register(): Promise<void> {
  if (process.env['NEXT_RUNTIME'] !== 'nodejs') return
  const { prepareLaunch } = await import('@/lib/server/access/prepare-launch.ts')
  prepareLaunch(process.env)
  const { config } = await import('@/lib/server/config.ts')
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
