import { cp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { Refusal } from './refusal.ts'
import { runStep } from './run-step.ts'
import { sourceFingerprint } from './source-fingerprint.ts'

/** Folder of the built program, relative to the root. */
export const programFolder = '.next/standalone'

/** Folder of what is really served: copies of the built program with their address in them. A build takes them away. */
export const copiesFolder = '.next/served'

const served = [
  ['.next/static', '.next/static'],
  ['public', 'public'],
] as const

/** Comes along with Next for its image optimiser, which is off. */
const unused = ['sharp', '@img', 'detect-libc', 'semver', 'tar-fs'].map((name) => join('node_modules', name))

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
  const isThere = await stat(join(root, programFolder, 'server.js')).catch(() => null)
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
    await cp(join(root, from), join(root, programFolder, to), { recursive: true })
  }
  for (const path of unused) await rm(join(root, programFolder, path), { recursive: true, force: true })
  await rm(join(root, copiesFolder), { recursive: true, force: true })
  await writeFile(stamp, wanted)
  say(`built in ${Math.round(kernels.seconds + next.seconds)} s`)
}
