/** Called by Next once, before the first request. A setting that cannot be read ends the start with a sentence. */
export async function register(): Promise<void> {
  // Next leaves out what stands behind this where it builds for another runtime.
  if (process.env['NEXT_RUNTIME'] !== 'nodejs') return
  const { readyOrRefused } = await import('@/lib/server/ready-or-refused.ts')
  const { prepareProcess } = await import('@/lib/server/prepare-process.ts')
  await readyOrRefused(prepareProcess)
}
