import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { launchToken } from './launch.ts'

/** The server as the image starts it, on this machine; `await using` ends it. */
export type Served = AsyncDisposable & {
  /** Address with the sub-path. */
  readonly url: string
  readonly pid: number
  /** From its start until it was ready. Units: milliseconds */
  readonly readyMs: number
  /** What it wrote so far, both streams. */
  readonly words: () => string
}

/** How it is started. `environment` beside what this process has. */
export type ServedOptions = {
  readonly program: string
  readonly copies: string
  readonly port: number
  readonly basePath: string
  readonly environment?: Readonly<Record<string, string>>
}

const pollMs = 10

/**
 * Starts the built program without `npm start` above it, and waits until it is ready. It lets in who has `launchToken`.
 *
 * Errors: Error with its words where it ends before
 */
export async function startServed(options: ServedOptions): Promise<Served> {
  const { program, copies, port, basePath, environment = {} } = options
  const startedMs = performance.now()
  const child = spawn(process.execPath, [join(program, 'launcher/serve.js'), program, copies], {
    env: {
      ...process.env,
      NODE_ENV: 'production',
      HOSTNAME: '127.0.0.1',
      PORT: String(port),
      PODLOGS_ACCESS: 'local',
      PODLOGS_LAUNCH_TOKEN: launchToken,
      PODLOGS_BASE_PATH: basePath,
      ...environment,
    },
  })
  let words = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      words += chunk
    })
  }
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const url = `http://127.0.0.1:${port}${basePath}`
  while (child.exitCode === null) {
    const answer = await fetch(`${url}/readyz`).catch(() => null)
    if (answer?.ok) {
      const stop = async () => {
        child.kill('SIGTERM')
        await ended
      }
      const readyMs = performance.now() - startedMs
      return { url, pid: child.pid ?? 0, readyMs, words: () => words, [Symbol.asyncDispose]: stop }
    }
    await new Promise((resolve) => setTimeout(resolve, pollMs))
  }
  throw new Error(`The server ended before it was ready: ${words}`)
}
