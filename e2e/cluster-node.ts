import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { freePort } from './free-port.ts'
import { imageArchive, readManifest } from './image-archive.ts'

const execute = promisify(execFile)
const tool = (name: string) => fileURLToPath(new URL(`../../shared/cluster/${name}`, import.meta.url))
const ctr = join(homedir(), '.cache/podlogs-cluster/bin/ctr')
const makeArchive = fileURLToPath(new URL('../deploy/image/make-archive.ts', import.meta.url))

/** Whether there is a cluster whose node programs may be started on. */
export const canEnterNode: boolean = existsSync(tool('enter')) && existsSync(ctr)

/** Runs a program on the cluster's node, beside its pods, to its end. Files are this machine's. */
export async function onNode(...command: readonly string[]): Promise<string> {
  const { stdout } = await execute(tool('enter'), command)
  return stdout
}

/** Starts a program on the cluster's node. It does not end with the process that is given: it must be told. */
export function startOnNode(...command: readonly string[]): ChildProcess {
  return spawn(tool('enter'), command, { stdio: ['ignore', 'inherit', 'inherit'] })
}

/**
 * Gives an image of Podlogs to the node: that of IMAGE_ARCHIVE, or one made of the built program as `npm run image` does.
 * `archive`: a file in between.
 */
export async function importImage(name: string, archive: string): Promise<void> {
  if (imageArchive === null) await execute(process.execPath, [makeArchive, name, archive])
  await images('import', imageArchive ?? archive)
  if (imageArchive === null) return
  const { name: own } = await readManifest(imageArchive)
  await images('tag', '--force', own, name)
  await images('rm', own)
}

/** Takes an image from the node. */
export async function removeImage(name: string): Promise<void> {
  await images('rm', name)
}

function images(...command: readonly string[]): Promise<string> {
  return onNode(ctr, '-n', 'k8s.io', 'images', ...command)
}

/** A port of this machine that leads to one behind the node; `await using` closes it. */
export type Forwarded = AsyncDisposable & { readonly port: number }

/** Connects a free port of 127.0.0.1 with an address of the node's: "10.244.0.12:7635" of a pod, "127.0.0.1:8443" of its own. */
export async function forwardTo(address: string): Promise<Forwarded> {
  const port = await freePort()
  const child = spawn(tool('forward'), [`127.0.0.1:${port}=${address}`], { stdio: 'ignore' })
  return {
    port,
    async [Symbol.asyncDispose]() {
      const ended = new Promise((resolve) => child.once('close', resolve))
      child.kill()
      await ended
    },
  }
}
