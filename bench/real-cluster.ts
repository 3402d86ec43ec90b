import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { kubectl } from '@/e2e/kubectl.ts'
import { type BigLog, numberOfLine } from './big-log.ts'

const image = 'cluster.local/busybox:1'
const patienceMs = 90_000
const pollMs = 500

/** Puts a big log on the cluster of KUBECONFIG, and takes its namespace away again when disposed. `withinMs`: to write it. */
export async function createBigLogPod(log: BigLog, withinMs = patienceMs): Promise<AsyncDisposable> {
  const { namespace, pod, container, lines, script } = log
  await kubectl(['create', 'namespace', namespace])
  const containers = [{ name: container, image, imagePullPolicy: 'Never', command: ['sh', '-c', script] }]
  const spec = { terminationGracePeriodSeconds: 0, containers }
  const manifest = JSON.stringify({ apiVersion: 'v1', kind: 'Pod', metadata: { namespace, name: pod }, spec })
  // The namespace's account comes a moment after the namespace, and no pod is taken before.
  await using open = new AsyncDisposableStack()
  open.defer(async () => void (await kubectl(['delete', 'namespace', namespace, '--wait=false'])))
  await eventually('the pod is taken', () => kubectl(['apply', '-f', '-'], manifest))
  const isWritten = async () => {
    const tail = await kubectl(['logs', '-n', namespace, pod, '--tail=1'])
    if (!tail.startsWith(numberOfLine(lines - 1))) throw new Error(`the log ends with "${tail.slice(0, 40)}"`)
  }
  await eventually('the whole log is written', isWritten, withinMs)
  // What is open is closed where something above fails, and by whoever takes the log where nothing does.
  return open.move()
}

/** How curl reaches an API server: its address, and the arguments that make it trusted and trusting. */
export type CurlAccess = AsyncDisposable & { readonly server: string; readonly args: readonly string[] }

/** Access as KUBECONFIG's current context gives it, by certificate or token. Keys lie in a folder that goes when disposed. */
export async function curlAccess(): Promise<CurlAccess> {
  const view: unknown = JSON.parse(await kubectl(['config', 'view', '--minify', '--flatten', '--raw', '-o', 'json']))
  const folder = await mkdtemp(join(tmpdir(), 'podlogs-bench-'))
  const file = async (option: string, base64: string | null): Promise<readonly string[]> => {
    if (base64 === null) return []
    const path = join(folder, option.replaceAll('-', ''))
    await writeFile(path, Buffer.from(base64, 'base64'), { mode: 0o600 })
    return [option, path]
  }
  const token = textAt(view, ['users', 0, 'user', 'token'])
  const args = await Promise.all([
    file('--cacert', textAt(view, ['clusters', 0, 'cluster', 'certificate-authority-data'])),
    file('--cert', textAt(view, ['users', 0, 'user', 'client-certificate-data'])),
    file('--key', textAt(view, ['users', 0, 'user', 'client-key-data'])),
    token === null ? [] : ['--header', `Authorization: Bearer ${token}`],
  ])
  return {
    server: textAt(view, ['clusters', 0, 'cluster', 'server']) ?? '',
    args: args.flat(),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true }),
  }
}

function textAt(value: unknown, path: readonly (string | number)[]): string | null {
  let found = value
  for (const key of path) {
    if (typeof found !== 'object' || found === null) return null
    found = Object.entries(found).find(([name]) => name === String(key))?.[1]
  }
  return typeof found === 'string' ? found : null
}

/**
 * Tries until it works.
 *
 * Errors: Error with the last failure, after a minute and a half where nothing else is said
 */
export async function eventually<T>(what: string, attempt: () => Promise<T>, withinMs = patienceMs): Promise<T> {
  const deadline = Date.now() + withinMs
  for (;;) {
    try {
      return await attempt()
    } catch (error) {
      if (Date.now() > deadline) throw new Error(`${what}: not within ${withinMs / 1000} s`, { cause: error })
      await new Promise((resolve) => setTimeout(resolve, pollMs))
    }
  }
}
