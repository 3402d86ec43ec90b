import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { firstAnswer } from './first-answer.ts'
import { anyFreePort } from './free-port.ts'
import { Refusal } from './refusal.ts'
import { type Child, startChild } from './start-child.ts'

/** The demo cluster as the launcher runs it. */
export type DemoCluster = Child & { readonly kubeconfig: string }

/**
 * Starts the demo cluster on a port of loopback, with a kubeconfig of its own that goes when it ends.
 *
 * Errors: Refusal with its last words where it does not start
 */
export async function startDemoCluster(
  root: string,
  { port, signal }: { readonly port: number | null; readonly signal: AbortSignal },
): Promise<DemoCluster> {
  const chosen = port ?? (await anyFreePort())
  const folder = await mkdtemp(join(tmpdir(), 'podlogs-demo-'))
  const kubeconfig = join(folder, 'kubeconfig')
  const aliases = new URL('./aliases.ts', import.meta.url).href
  const program = [join(root, 'lib/demo-cluster/main.ts'), '--port', String(chosen), '--kubeconfig', kubeconfig]
  const child = startChild(['--import', aliases, ...program], process.env)
  const demo: DemoCluster = {
    ...child,
    kubeconfig,
    [Symbol.asyncDispose]: async () => {
      await child[Symbol.asyncDispose]()
      await rm(folder, { recursive: true, force: true })
    },
  }
  const answer = await firstAnswer(`http://127.0.0.1:${chosen}/version`, child, { signal })
  if (answer !== null) return demo
  await demo[Symbol.asyncDispose]()
  signal.throwIfAborted()
  throw new Refusal(`The demo cluster did not start on port ${chosen}.\n${child.lastWords()}`)
}
