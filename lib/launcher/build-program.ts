import { cp, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Refusal } from './refusal.ts'
import { runStep } from './run-step.ts'
import { sourceFingerprint } from './source-fingerprint.ts'

/** The built program's first file, relative to the root. */
export const programPath = '.next/standalone/server.js'

const served = [
  ['.next/static', '.next/static'],
  ['public', 'public'],
] as const

/**
 * Builds the program unless what is there was built from these very sources.
 *
 * Errors: Refusal with the output of the build where it fails; AbortError where it was stopped
 */
export async function buildProgram(
  root: string,
  { say, signal }: { readonly say: (text: string) => void; readonly signal: AbortSignal },
): Promise<void> {
  const stamp = join(root, '.next/podlogs-fingerprint')
  const wanted = await sourceFingerprint(root)
  const built = await readFile(stamp, 'utf8').catch(() => '')
  const isThere = await stat(join(root, programPath)).catch(() => null)
  if (built === wanted && isThere !== null) return
  say('building …')
  const kernels = await runStep('node', ['--import', './lib/launcher/aliases.ts', 'lib/core/store/kernels/build.ts'], {
    root,
    signal,
  })
  signal.throwIfAborted()
  if (kernels.exitCode !== 0) throw new Refusal(`${kernels.output}\nThe kernels could not be built; why stands above.`)
  const next = await runStep('next', ['build'], { root, signal })
  signal.throwIfAborted()
  if (next.exitCode !== 0) throw new Refusal(`${next.output}\nThe build failed; why stands above.`)
  // The standalone folder leaves out what a CDN would serve; here the same server does.
  for (const [from, to] of served) {
    if ((await stat(join(root, from)).catch(() => null)) === null) continue
    await cp(join(root, from), join(root, '.next/standalone', to), { recursive: true })
  }
  await writeFile(stamp, wanted)
  say(`built in ${Math.round(kernels.seconds + next.seconds)} s`)
}
