import { randomBytes } from 'node:crypto'
import { freePort } from '@/e2e/free-port.ts'
import { kubectl } from '@/e2e/kubectl.ts'
import { writerScript } from '@/lib/canary/writer-script.ts'
import type { CanaryOptions } from './canary-options.ts'
import type { CanaryStage } from './canary-stage.ts'
import { startPodlogs } from './program.ts'
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
  const podlogs = options.url === null ? await startPodlogs(['--port', String(await freePort())]) : null
  await kubectl(['create', 'namespace', namespace])
  // The namespace's account comes a moment after the namespace, and no pod is taken before.
  await eventually('the pod is taken', () => kubectl(['apply', '-f', '-'], manifest))
  return {
    url: options.url?.replace(/\/$/, '') ?? podlogs?.url ?? '',
    writers,
    async begin() {
      await kubectl(['wait', '-n', namespace, `pod/${pod}`, '--for=condition=Ready', '--timeout=120s'])
    },
    trouble: async () => {},
    async end() {
      for (const { container } of writers) {
        await kubectl(['exec', '-n', namespace, pod, '-c', container, '--', 'kill', '-USR1', '1'])
      }
    },
    report: () => [],
    async [Symbol.asyncDispose]() {
      await podlogs?.[Symbol.asyncDispose]()
      await kubectl(['delete', 'namespace', namespace, '--wait=false'])
    },
  }
}
