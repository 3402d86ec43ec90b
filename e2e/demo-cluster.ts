import { randomBytes } from 'node:crypto'
import { type DemoControl, demoControl } from './demo-control.ts'
import { demoApi } from './kubernetes-api.ts'
import type { TestCluster, TestContainer } from './test-cluster.ts'

/** Does something to the demo cluster of the specs. */
export const control: DemoControl = demoControl(process.env['PODLOGS_E2E_DEMO_URL'] ?? '')

/** What the pods of a Deployment write when they come, and before they go. */
const firstWords = 'line 000000 of $POD\nline 000001 of $POD\n'
const lastWords = 'line 000002 of $POD last\n'

/** A namespace on the demo cluster. */
export async function createDemoCluster(): Promise<TestCluster> {
  const namespace = `spec-${randomBytes(4).toString('hex')}`
  const podsOf = async (workload: string): Promise<readonly string[]> => {
    const { text } = await demoApi().get(`/api/v1/namespaces/${namespace}/pods`)
    const names = [...text.matchAll(/"metadata":\s*\{\s*"name":\s*"([^"]+)"/g)].flatMap(([, name]) => name ?? [])
    return names.filter((name) => name.startsWith(workload))
  }
  const of = (pod: string, container: string) => ({ namespace, pod, container })
  await control('add-namespace', { namespace })
  return {
    namespace,
    async addPod({ name, labels, containers }) {
      await control('add-pod', { namespace, pod: name, labels, containers: containers.map(startOf(containers)) })
      for (const { name: container, fails } of containers.filter(({ kind }) => kind === 'init')) {
        await control('write', { ...of(name, container), text: fails ? 'cannot prepare\n' : 'prepared\n' })
        const end = fails ? { exitCode: 1, reason: 'Error' } : { exitCode: 0, reason: 'Completed' }
        await control('terminate', { ...of(name, container), ...end })
      }
    },
    async write(pod, container, text) {
      await control('write', { ...of(pod, container), text })
    },
    async crash(pod, container) {
      await control('terminate', { ...of(pod, container), exitCode: 3, reason: 'Error' })
      await control('run', of(pod, container))
    },
    async deletePod(pod) {
      await control('delete-pod', { namespace, pod })
    },
    async addDeployment({ name, replicas }) {
      const containers = [{ name: 'app' }]
      await control('add-workload', { namespace, kind: 'Deployment', name, replicas, containers, says: firstWords })
    },
    async scale(name, replicas) {
      await control('scale', { namespace, name, replicas, says: firstWords, lastWords })
    },
    async rollOut(name) {
      await control('rollout', { namespace, name, says: firstWords, lastWords })
    },
    async runFailingJob({ name, retries }) {
      const job = { namespace, kind: 'Job', name, replicas: 1, containers: [{ name: 'app' }] }
      const failed = new Set<string>()
      for (let run = 0; run <= retries; run++) {
        // Of a Job that is there already one more pod is made.
        await control('add-workload', { ...job, says: firstWords + lastWords })
        const made = (await podsOf(name)).filter((pod) => !failed.has(pod))
        for (const pod of made) {
          await control('terminate', { ...of(pod, 'app'), exitCode: 1, reason: 'Error' })
          failed.add(pod)
        }
      }
    },
    podsOf,
    async admitReader() {
      await control('admit-ana', { namespace })
      return 'demo-ana'
    },
    async dispose() {
      for (const pod of await podsOf('')) await control('delete-pod', { namespace, pod })
    },
  }
}

/** Behind an init container that fails nothing is begun. */
function startOf(containers: readonly TestContainer[]) {
  const blocked = containers.some(({ fails }) => fails)
  return ({ name, kind = 'app', imageMissing }: TestContainer) => {
    if (imageMissing) return { name, kind, start: 'waiting', reason: 'ErrImageNeverPull' }
    return blocked && kind === 'app' ? { name, kind, start: 'waiting', reason: 'PodInitializing' } : { name, kind }
  }
}
