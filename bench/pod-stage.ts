import { randomBytes } from 'node:crypto'
import { freePort } from '@/e2e/free-port.ts'
import { kubectl } from '@/e2e/kubectl.ts'
import { startPodlogs } from '@/e2e/program.ts'
import { readCanaryLine } from '@/lib/canary/canary-line.ts'
import { writerScript } from '@/lib/canary/writer-script.ts'
import type { CanaryOptions } from './canary-options.ts'
import type { CanaryStage, Writer } from './canary-stage.ts'
import { eventually } from './real-cluster.ts'

/** A pod of writers on the cluster of KUBECONFIG, in a namespace of its own, and Podlogs on it, or the one that runs already. */
export async function createPodStage(options: CanaryOptions): Promise<CanaryStage> {
  const { cuts, rotations, rate, image } = options
  if (cuts + rotations > 0) throw new Error('--cuts and --rotations need the demo cluster: take KUBECONFIG away')
  const namespace = `canary-${randomBytes(4).toString('hex')}`
  const pod = 'canary'
  const writers = Array.from({ length: options.writers }, (_, at) => ({ namespace, pod, container: `writer-${at}` }))
  const containers = writers.map(({ container: name }) => ({
    name,
    image,
    imagePullPolicy: 'IfNotPresent',
    command: ['sh', '-c', writerScript({ rate, crash: null })],
  }))
  const spec = { terminationGracePeriodSeconds: 2, containers }
  const manifest = JSON.stringify({ apiVersion: 'v1', kind: 'Pod', metadata: { namespace, name: pod }, spec })
  await using open = new AsyncDisposableStack()
  const podlogs = options.url === null ? open.use(await startPodlogs(['--port', String(await freePort())])) : null
  await kubectl(['create', 'namespace', namespace])
  open.defer(async () => void (await kubectl(['delete', 'namespace', namespace, '--wait=false'])))
  // The namespace's account comes a moment after the namespace, and no pod is taken before.
  await eventually('the pod is taken', () => kubectl(['apply', '-f', '-'], manifest))
  // What is open is closed where something above fails, and by whoever takes the stage where nothing does.
  const opened = open.move()
  return {
    url: options.url?.replace(/\/$/, '') ?? podlogs?.url ?? '',
    writers,
    async begin() {
      await kubectl(['wait', '-n', namespace, `pod/${pod}`, '--for=condition=Ready', '--timeout=120s'])
    },
    trouble: async () => {},
    end: () => Promise.all(writers.map(lastWord)),
    report: () => [],
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  }
}

/** Makes a writer say its last word, and reads it out of its log. */
async function lastWord(writer: Writer): Promise<Writer & { readonly lines: number }> {
  const of = ['-n', writer.namespace, writer.pod, '-c', writer.container]
  await kubectl(['exec', ...of, '--', 'kill', '-USR1', '1'])
  return eventually('the writer says its last word', async () => {
    const word = readCanaryLine((await kubectl(['logs', ...of, '--tail=1'])).trimEnd())
    if (word?.type !== 'end') throw new Error('it still writes')
    return { ...writer, lines: word.lines }
  })
}
