import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { CurlAccess } from './real-cluster.ts'

const execute = promisify(execFile)

/** How long curl takes for a path of the API server, over HTTP/1.1 and from the first connection on, as curl itself says. Units: milliseconds */
export async function curlMs({ server, args }: CurlAccess, path: string): Promise<{ ms: number; bytes: number }> {
  const format = '%{http_code} %{size_download} %{time_total}'
  const curl = ['--silent', '--http1.1', '--output', '/dev/null', '--write-out', format, ...args, server + path]
  const { stdout } = await execute('curl', curl)
  const [status, bytes = 0, seconds = 0] = stdout.split(' ').map(Number)
  if (status !== 200) throw new Error(`curl got ${status} for ${path}`)
  return { ms: seconds * 1000, bytes }
}
