import { execFile, spawn } from 'node:child_process'
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

/** How long curl takes for a path until what it brings holds a text; it is not let read on. Units: milliseconds */
export function curlUntilMs({ server, args }: CurlAccess, path: string, text: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const startMs = performance.now()
    const curl = spawn('curl', ['--silent', '--http1.1', '--no-buffer', ...args, server + path])
    let tail = ''
    curl.stdout.setEncoding('latin1').on('data', (chunk: string) => {
      if ((tail + chunk).includes(text)) {
        resolve(performance.now() - startMs)
        curl.kill()
      }
      tail = chunk.slice(-text.length)
    })
    curl.once('error', reject)
    curl.once('close', () => reject(new Error(`curl ended without ${JSON.stringify(text)}`)))
  })
}
