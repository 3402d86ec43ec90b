import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { freePort } from './free-port.ts'

const execute = promisify(execFile)
const tool = (name: string) => fileURLToPath(new URL(`../../shared/cluster/${name}`, import.meta.url))
const ctr = join(homedir(), '.cache/podlogs-cluster/bin/ctr')
const imageArchive = fileURLToPath(new URL('../deploy/image/make-archive.ts', import.meta.url))

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

/** Makes an image of the built program as `npm run image` does, and gives it to the node. `archive`: a file in between. */
export async function importImage(name: string, archive: string): Promise<void> {
  await execute(process.execPath, [imageArchive, name, archive])
  await onNode(ctr, '-n', 'k8s.io', 'images', 'import', archive)
}

/** Takes an image from the node. */
export async function removeImage(name: string): Promise<void> {
  await onNode(ctr, '-n', 'k8s.io', 'images', 'rm', name)
}

/** A port of this machine that leads to one of the node; `await using` closes it. */
export type Forwarded = AsyncDisposable & { readonly port: number }

/** Connects a free port of 127.0.0.1 with a port of the node's own 127.0.0.1. */
export async function forwardTo(nodePort: number): Promise<Forwarded> {
  const port = await freePort()
  const child = spawn(tool('forward'), [`127.0.0.1:${port}=127.0.0.1:${nodePort}`], { stdio: 'ignore' })
  return {
    port,
    async [Symbol.asyncDispose]() {
      const ended = new Promise((resolve) => child.once('close', resolve))
      child.kill()
      await ended
    },
  }
}
