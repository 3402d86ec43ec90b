import { spawn } from 'node:child_process'
import { join } from 'node:path'
import type { CurlAccess } from './real-cluster.ts'

/** How curl reads several paths of the API server. `folder`: where each becomes a file; null: nowhere. */
export type CurlMany = { readonly paths: readonly string[]; readonly atOnce: number; readonly folder: string | null }

/** How long one curl takes for all the paths, so many at a time, over HTTP/1.1, from its start to its end. Units: milliseconds, bytes */
export async function curlLogs(
  { server, args }: Pick<CurlAccess, 'server' | 'args'>,
  { paths, atOnce, folder }: CurlMany,
): Promise<{ readonly ms: number; readonly bytes: number }> {
  const output = (at: number) => (folder === null ? '/dev/null' : join(folder, `${at}.log`))
  const config = paths.map((path, at) => `url = "${server}${path}"\noutput = "${output(at)}"\n`).join('')
  const many = ['--parallel', '--parallel-immediate', '--parallel-max', String(atOnce)]
  const how = ['--http1.1', '--no-progress-meter', '--fail', '--write-out', '%{size_download}\n']
  const beganMs = performance.now()
  const child = spawn('curl', [...many, ...how, ...args, '--config', '-'], { stdio: ['pipe', 'pipe', 'inherit'] })
  child.stdin.end(config)
  let said = ''
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  const code = await new Promise((resolve) => child.once('close', resolve))
  if (code !== 0) throw new Error(`curl ended with ${code}`)
  const ms = performance.now() - beganMs
  return { ms, bytes: said.split('\n').reduce((sum, size) => sum + Number(size), 0) }
}
