/** Called by Next once, before the first request. A setting that cannot be read ends the start with a sentence. */
export async function register(): Promise<void> {
  if (process.env['NEXT_RUNTIME'] !== 'nodejs') return
  const { config } = await import('@/lib/server/config.ts')
  const { drainOnSignals } = await import('@/lib/server/http/drain-on-signals.ts')
  drainOnSignals(config.manualSignals)
}
