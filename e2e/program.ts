import { type ChildProcess, spawn } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { createInterface } from 'node:readline'
import { launchToken } from './launch.ts'

const root = new URL('../', import.meta.url)

/** Podlogs as a person starts it, or another program beside it; `await using` ends it. */
export type Program = AsyncDisposable & {
  readonly url: string
  /** Process that serves: the launcher's child, or the program itself. */
  readonly pid: number
}

/**
 * Starts Podlogs with the options of `npm start` and waits for its line. It lets in who has `launchToken`.
 * `nodeOptions`: as in NODE_OPTIONS; `environment`: settings beside those of this process.
 *
 * Errors: Error where it ends before it is ready
 */
export async function startPodlogs(
  options: readonly string[],
  nodeOptions = '',
  environment: Readonly<Record<string, string>> = {},
): Promise<Program> {
  const child = run(['lib/launcher/start.ts', ...options], nodeOptions, environment)
  const url = new URL(await wordOf(child, /^Podlogs is ready: (\S+)$/)).origin
  return { url, pid: await childOf(child), [Symbol.asyncDispose]: () => stop(child) }
}

/**
 * Starts another program of ours and waits until it says a line.
 *
 * Errors: Error where it ends before
 */
export async function startProgram(
  args: readonly string[],
  ready: RegExp,
  nodeOptions = '',
): Promise<Omit<Program, 'url'>> {
  const child = run(args, nodeOptions)
  await wordOf(child, ready)
  return { pid: child.pid ?? 0, [Symbol.asyncDispose]: () => stop(child) }
}

/** Starts the demo cluster with options of its own, and waits until it answers. */
export async function startDemoCluster(port: number, options: readonly string[]): Promise<Program> {
  const url = `http://127.0.0.1:${port}`
  const child = run(['lib/demo-cluster/main.ts', '--port', String(port), ...options])
  while (child.exitCode === null) {
    const answer = await fetch(`${url}/version`).catch(() => null)
    if (answer !== null) return { url, pid: child.pid ?? 0, [Symbol.asyncDispose]: () => stop(child) }
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('The demo cluster ended before it was ready')
}

/** The first group of the line that matches, or the whole line. */
async function wordOf(child: ChildProcess, ready: RegExp): Promise<string> {
  for await (const line of createInterface({ input: child.stdout ?? process.stdin })) {
    const match = ready.exec(line)
    if (match !== null) return match[1] ?? match[0]
  }
  throw new Error(`The program ended before it said ${ready}`)
}

function run(
  args: readonly string[],
  nodeOptions = '',
  environment: Readonly<Record<string, string>> = {},
): ChildProcess {
  const path = `${new URL('node_modules/node/bin', root).pathname}:${process.env['PATH']}`
  return spawn(process.execPath, ['--import', './lib/launcher/aliases.ts', ...args], {
    cwd: root,
    env: {
      ...process.env,
      PATH: path,
      PODLOGS_LAUNCH_TOKEN: launchToken,
      NODE_OPTIONS: `${process.env['NODE_OPTIONS'] ?? ''} ${nodeOptions}`,
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return
  const ended = new Promise((resolve) => child.once('close', resolve))
  child.kill('SIGTERM')
  await ended
}

/** The launcher starts the server as its child; Linux says which one that is. */
async function childOf({ pid }: ChildProcess): Promise<number> {
  const children = await readFile(`/proc/${pid}/task/${pid}/children`, 'utf8').catch(() => '')
  return Number(children.trim().split(' ').at(-1))
}
