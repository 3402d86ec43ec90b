import { randomBytes } from 'node:crypto'
import { expect } from '@playwright/test'
import { kubectl } from './kubectl.ts'
import type { TestCluster, TestContainer, TestPod } from './test-cluster.ts'

const image = 'cluster.local/busybox:1'
const patience = { timeout: 60_000 }

/** Waits until it is told to end: what it writes comes from `kubectl exec`, through its own output. */
const idle = "trap 'exit 3' USR1; while :; do sleep 3600 & wait $!; done"

/** A namespace on the cluster of KUBECONFIG, driven with kubectl. */
export async function createRealCluster(): Promise<TestCluster> {
  const namespace = `spec-${randomBytes(4).toString('hex')}`
  await kubectl(['create', 'namespace', namespace])
  // No pod is taken before the namespace's account is there.
  await expect.poll(() => exists(namespace, 'serviceaccount', 'default'), patience).toBe(true)
  const status = async (pod: string, path: string) =>
    kubectl(['get', 'pod', '-n', namespace, pod, '-o', `jsonpath={${path}}`])

  return {
    namespace,
    async addPod(pod) {
      await kubectl(['apply', '-n', namespace, '-f', '-'], JSON.stringify(manifestOf(pod)))
      const settled = pod.containers.some(({ imageMissing }) => imageMissing)
        ? async () =>
            (await status(pod.name, '.status.containerStatuses[*].state.waiting.reason')) === 'ErrImageNeverPull'
        : async () => (await status(pod.name, '.status.phase')) === 'Running'
      await expect.poll(settled, patience).toBe(true)
    },
    async write(pod, container, text) {
      // Written back, since kubectl now and then loses the input of a command that says nothing (seen with 1.37).
      const tee = ['exec', '-i', '-n', namespace, pod, '-c', container, '--', 'tee', '/proc/1/fd/1']
      expect(await kubectl(tee, text)).toBe(text)
    },
    async crash(pod, container) {
      const restarts = () => status(pod, `.status.containerStatuses[?(@.name=="${container}")].restartCount`)
      const running = () => status(pod, `.status.containerStatuses[?(@.name=="${container}")].state.running.startedAt`)
      const before = Number(await restarts())
      // The command may be killed along with the container it ends: whether it did is seen from the next run.
      await kubectl(['exec', '-n', namespace, pod, '-c', container, '--', 'kill', '-USR1', '1']).catch(() => undefined)
      await expect.poll(async () => Number(await restarts()) > before && (await running()) !== '', patience).toBe(true)
    },
    async deletePod(pod) {
      await kubectl(['delete', 'pod', '-n', namespace, pod, '--grace-period=0', '--force', '--wait=true'])
    },
    async dispose() {
      await kubectl(['delete', 'namespace', namespace, '--wait=false'])
    },
  }
}

async function exists(namespace: string, kind: string, name: string): Promise<boolean> {
  return (await kubectl(['get', kind, '-n', namespace, name, '--ignore-not-found', '-o', 'name'])) !== ''
}

function manifestOf({ name, labels = {}, containers }: TestPod) {
  const isInit = ({ kind }: TestContainer) => kind === 'init' || kind === 'sidecar'
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name, labels },
    spec: {
      terminationGracePeriodSeconds: 0,
      initContainers: containers.filter(isInit).map(containerOf),
      containers: containers.filter((container) => !isInit(container)).map(containerOf),
    },
  }
}

function containerOf({ name, kind, imageMissing }: TestContainer) {
  return {
    name,
    image: imageMissing ? 'cluster.local/not-there:1' : image,
    imagePullPolicy: 'Never',
    // An init container of a spec says one line and ends.
    command: ['sh', '-c', kind === 'init' ? 'echo prepared' : idle],
    ...(kind === 'sidecar' ? { restartPolicy: 'Always' } : {}),
  }
}
