import { randomBytes } from 'node:crypto'
import { expect } from '@playwright/test'
import { addReader } from './add-reader.ts'
import { kubectl } from './kubectl.ts'
import type { TestCluster, TestContainer, TestPod } from './test-cluster.ts'

const image = 'cluster.local/busybox:1'
const patience = { timeout: 60_000 }

/** Waits until it is told to end: what it writes comes from `kubectl exec`, through its own output. */
const idle = "trap 'exit 3' USR1; while :; do sleep 3600 & wait $!; done"

/** Says what it can three times a second, and one last word when it is told to end. */
const talking = [
  'i=0 told=',
  'say() { echo "line $(printf %06d $i) of $HOSTNAME$1"; i=$((i + 1)); }',
  // Told in the middle of a line it ends behind it: a trap that spoke itself would give one number to two lines.
  'trap "told=yes" TERM',
  'while [ -z "$told" ]; do say; say; say; [ -n "$told" ] || { sleep 1 & wait $!; }; done',
  'say " last"',
].join('; ')
const failing = 'for i in 0 1; do echo "line 00000$i of $HOSTNAME"; done; echo "line 000002 of $HOSTNAME last"; exit 1'

/** A namespace on the cluster of KUBECONFIG, driven with kubectl. */
export async function createRealCluster(): Promise<TestCluster> {
  const namespace = `spec-${randomBytes(4).toString('hex')}`
  await kubectl(['create', 'namespace', namespace])
  // No pod is taken before the namespace's account is there.
  await expect.poll(() => exists(namespace, 'serviceaccount', 'default'), patience).toBe(true)
  const status = async (pod: string, path: string) =>
    kubectl(['get', 'pod', '-n', namespace, pod, '-o', `jsonpath={${path}}`])

  const apply = (object: object) => kubectl(['apply', '-n', namespace, '-f', '-'], JSON.stringify(object))
  const rolledOut = (name: string) =>
    kubectl(['rollout', 'status', '-n', namespace, `deployment/${name}`, '--timeout=60s'])
  const podsOf = async (workload: string) => {
    const names = await kubectl(['get', 'pods', '-n', namespace, '-l', `app=${workload}`, '-o', 'name'])
    return names.split('\n').flatMap((name) => (name === '' ? [] : name.slice('pod/'.length)))
  }

  return {
    namespace,
    async addPod(pod) {
      await apply(manifestOf(pod))
      const settled = pod.containers.some(({ imageMissing }) => imageMissing)
        ? async () =>
            (await status(pod.name, '.status.containerStatuses[*].state.waiting.reason')) === 'ErrImageNeverPull'
        : pod.containers.some(({ fails }) => fails)
          ? async () =>
              (await status(pod.name, '.status.initContainerStatuses[0].lastState.terminated.exitCode')) === '1'
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
    async addDeployment({ name, replicas }) {
      const template = podTemplate(name, talking)
      const deployment = { replicas, selector: { matchLabels: { app: name } }, template }
      await apply({ apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name }, spec: deployment })
      await rolledOut(name)
    },
    async scale(name, replicas) {
      await kubectl(['scale', '-n', namespace, `deployment/${name}`, `--replicas=${replicas}`])
      await rolledOut(name)
      await expect.poll(async () => (await podsOf(name)).length, patience).toBe(replicas)
    },
    async rollOut(name) {
      const before = await podsOf(name)
      await kubectl(['rollout', 'restart', '-n', namespace, `deployment/${name}`])
      await rolledOut(name)
      await expect.poll(async () => (await podsOf(name)).filter((pod) => before.includes(pod)), patience).toEqual([])
    },
    async runFailingJob({ name, retries }) {
      const template = podTemplate(name, failing, 'Never')
      const job = { backoffLimit: retries, template }
      await apply({ apiVersion: 'batch/v1', kind: 'Job', metadata: { name }, spec: job })
      await kubectl(['wait', '-n', namespace, '--for=condition=Failed', `job/${name}`, '--timeout=180s'])
    },
    podsOf,
    admitReader: () => addReader(namespace),
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

function containerOf({ name, kind, imageMissing, fails }: TestContainer) {
  return {
    name,
    image: imageMissing ? 'cluster.local/not-there:1' : image,
    imagePullPolicy: 'Never',
    // An init container of a spec says one line and ends.
    command: ['sh', '-c', kind !== 'init' ? idle : fails ? 'echo cannot prepare; exit 1' : 'echo prepared'],
    ...(kind === 'sidecar' ? { restartPolicy: 'Always' } : {}),
  }
}

function podTemplate(app: string, script: string, restartPolicy = 'Always') {
  return {
    metadata: { labels: { app } },
    spec: {
      terminationGracePeriodSeconds: 5,
      restartPolicy,
      containers: [{ name: 'app', image, imagePullPolicy: 'Never', command: ['sh', '-c', script] }],
    },
  }
}
