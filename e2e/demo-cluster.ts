import { randomBytes } from 'node:crypto'
import { type DemoControl, demoControl } from './demo-control.ts'
import type { TestCluster, TestContainer } from './test-cluster.ts'

/** Does something to the demo cluster of the specs. */
export const control: DemoControl = demoControl(process.env['PODLOGS_E2E_DEMO_URL'] ?? '')

/** A namespace on the demo cluster. */
export async function createDemoCluster(): Promise<TestCluster> {
  const namespace = `spec-${randomBytes(4).toString('hex')}`
  const pods = new Set<string>()
  const of = (pod: string, container: string) => ({ namespace, pod, container })
  await control('add-namespace', { namespace })
  return {
    namespace,
    async addPod({ name, labels, containers }) {
      await control('add-pod', { namespace, pod: name, labels, containers: containers.map(startOf) })
      pods.add(name)
      for (const { name: container } of containers.filter(({ kind }) => kind === 'init')) {
        await control('write', { ...of(name, container), text: 'prepared\n' })
        await control('terminate', { ...of(name, container), exitCode: 0, reason: 'Completed' })
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
      pods.delete(pod)
    },
    async dispose() {
      for (const pod of pods) await control('delete-pod', { namespace, pod })
    },
  }
}

function startOf({ name, kind = 'app', imageMissing }: TestContainer) {
  return imageMissing ? { name, kind, start: 'waiting', reason: 'ErrImageNeverPull' } : { name, kind }
}
