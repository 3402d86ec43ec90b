import { spawn } from 'node:child_process'
import { delimiter, join } from 'node:path'

/** How a program ended. `output`: what it wrote, both streams as they came. */
export type StepResult = { readonly exitCode: number; readonly output: string; readonly seconds: number }

/** What a step may be given beyond its arguments. */
export type StepOptions = {
  readonly root: string
  /** Variables beside those of this process; undefined takes one away. */
  readonly environment?: Readonly<Record<string, string | undefined>>
  /** Shows the output while it comes. */
  readonly live?: boolean
  /** Ends the step early; it then counts as failed. */
  readonly signal?: AbortSignal
}

/** Runs one program of node_modules/.bin, or of the machine, to its end, with the pinned Node first in PATH. */
export function runStep(
  command: string,
  args: readonly string[],
  { root, environment = {}, live = false, signal }: StepOptions,
): Promise<StepResult> {
  const startedAt = performance.now()
  const path = [join(root, 'node_modules/node/bin'), join(root, 'node_modules/.bin'), process.env['PATH']].join(
    delimiter,
  )
  const child = spawn(command, args, {
    cwd: root,
    env: { ...process.env, ...colours(), PATH: path, NEXT_TELEMETRY_DISABLED: '1', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(signal === undefined ? {} : { signal }),
  })
  const chunks: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => {
      chunks.push(chunk)
      if (live) process.stderr.write(chunk)
    })
  }
  return new Promise((resolve) => {
    const end = (exitCode: number) => {
      const output = Buffer.concat(chunks).toString('utf8')
      resolve({ exitCode, output, seconds: (performance.now() - startedAt) / 1000 })
    }
    child.once('error', (error) => {
      chunks.push(Buffer.from(`${error.message}\n`))
      end(127)
    })
    child.once('close', (code) => end(code ?? 1))
  })
}

/** Our pipe hides from the program whether a person looks at the end of it. */
function colours(): Readonly<Record<string, string | undefined>> {
  return process.stderr.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: undefined, FORCE_COLOR: '0' }
}
