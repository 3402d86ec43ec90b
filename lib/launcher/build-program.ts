import { cp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { Refusal } from './refusal.ts'
import { runStep } from './run-step.ts'
import { sourceFingerprint } from './source-fingerprint.ts'

/** Folder of the built program, relative to the root. */
export const programFolder = '.next/standalone'

/** Folder of what is really served: copies of the built program with their address in them. A build takes them away. */
export const copiesFolder = '.next/served'

/** The file of it that is run, relative to its folder. */
export const servePath = 'launcher/serve.js'

/** Node could read the launcher's types itself, but keeps a compiler in memory for that: 18 MB, and 50 ms of the start. */
const launcher = [
  ...['--ignoreConfig', 'lib/launcher/serve.ts', '--outDir', join(programFolder, dirname(servePath))],
  ...['--target', 'es2024', '--module', 'nodenext', '--rewriteRelativeImportExtensions', '--types', 'node'],
]

const steps = [
  { command: 'node', args: ['--import', './lib/launcher/aliases.ts', 'lib/core/store/kernels/build.ts'] },
  { command: 'next', args: ['build'] },
  { command: 'tsc', args: launcher },
]

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
  let seconds = 0
  for (const { command, args } of steps) {
    const step = await runStep(command, args, { root, signal, environment: withoutSettings() })
    signal.throwIfAborted()
    if (step.exitCode !== 0) throw new Refusal(`${step.output}\nThe build failed; why stands above.`)
    seconds += step.seconds
  }
  // The standalone folder leaves out what a CDN would serve; here the same server does.
  for (const [from, to] of served) {
    if ((await stat(join(root, from)).catch(() => null)) === null) continue
    await cp(join(root, from), join(root, programFolder, to), { recursive: true })
  }
  for (const path of unused) await rm(join(root, programFolder, path), { recursive: true, force: true })
  await rm(join(root, copiesFolder), { recursive: true, force: true })
  await writeFile(stamp, wanted)
  say(`built in ${Math.round(seconds)} s`)
}

/** What is built serves with any settings: those of this start must not get into it, nor can a wrong one break it. */
function withoutSettings(): Readonly<Record<string, undefined>> {
  const settings = Object.keys(process.env).filter((name) => name.startsWith('PODLOGS_'))
  return Object.fromEntries(settings.map((name) => [name, undefined]))
}
