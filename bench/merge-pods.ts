import { randomBytes } from 'node:crypto'
import { kubectl } from '@/e2e/kubectl.ts'
import { eventually } from './real-cluster.ts'

/** Pods of containers that write alike, found by one label selector. */
export type MergePods = AsyncDisposable & {
  readonly namespace: string
  readonly labelSelector: string
  readonly containers: readonly { readonly namespace: string; readonly pod: string; readonly container: string }[]
}

const image = 'cluster.local/busybox:1'
const app = 'writers'
/** Containers of a pod. */
const perPod = 10
const startSecondsMax = 300

/** Puts so many containers on the cluster of KUBECONFIG, in a namespace of their own, each of which runs the script in a shell. */
export async function createMergePods(count: number, script: string): Promise<MergePods> {
  if (!process.env['KUBECONFIG']) throw new Error('this needs a real cluster: name one with KUBECONFIG')
  const namespace = `merge-${randomBytes(4).toString('hex')}`
  const names = Array.from({ length: count }, (_, at) => ({
    namespace,
    pod: `writer-${Math.floor(at / perPod)}`,
    container: `app-${at % perPod}`,
  }))
  const items = Array.from(
    Map.groupBy(names, ({ pod }) => pod),
    ([pod, of]) => ({
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { namespace, name: pod, labels: { app } },
      spec: {
        terminationGracePeriodSeconds: 0,
        containers: of.map(({ container: name }) => ({
          ...{ name, image, imagePullPolicy: 'Never' },
          command: ['sh', '-c', script],
        })),
      },
    }),
  )
  await using open = new AsyncDisposableStack()
  await kubectl(['create', 'namespace', namespace])
  open.defer(async () => void (await kubectl(['delete', 'namespace', namespace, '--wait=false'])))
  // The namespace's account comes a moment after the namespace, and no pod is taken before.
  await eventually('the pods are taken', () =>
    kubectl(['apply', '-f', '-'], JSON.stringify({ apiVersion: 'v1', kind: 'List', items })),
  )
  const ready = ['--for=condition=Ready', `--timeout=${startSecondsMax}s`]
  await kubectl(['wait', '-n', namespace, 'pod', '-l', `app=${app}`, ...ready])
  const opened = open.move()
  return {
    namespace,
    labelSelector: `app=${app}`,
    containers: names,
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  }
}
