import { type ChildProcess, spawn } from 'node:child_process'

/** A program that the launcher runs beside itself; `await using` ends it. */
export type Child = AsyncDisposable & {
  /** Resolves when it has ended, by itself or not. */
  readonly ended: Promise<void>
  readonly hasEnded: () => boolean
  /** null: it still runs, or was killed. */
  readonly exitCode: () => number | null
  /** What it wrote last, both streams. */
  readonly lastWords: () => string
}

/** How long a program that was asked to end may take. Units: milliseconds */
const graceMs = 3_000
const lastWordsCharsMax = 8_000

/** Starts a program with this Node; it ends with this process at the latest. Its stderr is shown, its stdout only remembered. */
export function startChild(args: readonly string[], environment: NodeJS.ProcessEnv): Child {
  const endWithParent = new URL('./end-with-parent.ts', import.meta.url).href
  const child = spawn(process.execPath, ['--import', endWithParent, ...args], {
    env: environment,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  })
  let words = ''
  const remember = (chunk: Buffer) => {
    words = (words + chunk.toString('utf8')).slice(-lastWordsCharsMax)
  }
  child.stdout?.on('data', remember)
  child.stderr?.on('data', (chunk: Buffer) => {
    remember(chunk)
    process.stderr.write(chunk)
  })
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  return {
    ended,
    hasEnded: () => hasEnded(child),
    exitCode: () => child.exitCode,
    lastWords: () => words.trim(),
    [Symbol.asyncDispose]: () => stop(child, ended),
  }
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null
}

async function stop(child: ChildProcess, ended: Promise<void>): Promise<void> {
  if (hasEnded(child)) return
  child.kill('SIGTERM')
  const timer = setTimeout(() => child.kill('SIGKILL'), graceMs)
  await ended
  clearTimeout(timer)
}
