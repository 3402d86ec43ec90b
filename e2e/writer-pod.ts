import { expect } from '@playwright/test'
import { type WriterOptions, writerScript } from '@/lib/canary/writer-script.ts'
import { kubectl } from './kubectl.ts'

const template = (options: WriterOptions) => ({
  metadata: { labels: { app: 'writer' } },
  spec: {
    terminationGracePeriodSeconds: 10,
    containers: [
      {
        name: 'app',
        image: 'cluster.local/busybox:1',
        imagePullPolicy: 'Never',
        command: ['sh', '-c', writerScript(options)],
      },
    ],
  },
})

/** Adds the pod `writer`, whose container `app` writes numbered lines, to a real cluster. */
export async function addWriter(namespace: string, options: WriterOptions): Promise<void> {
  const { metadata, spec } = template(options)
  await apply({ apiVersion: 'v1', kind: 'Pod', metadata: { ...metadata, namespace, name: 'writer' }, spec })
}

/** Adds the StatefulSet `writer`: its pod `writer-0` is replaced by one of the same name. */
export async function addWriterSet(namespace: string, options: WriterOptions): Promise<void> {
  const spec = { serviceName: 'writer', selector: { matchLabels: { app: 'writer' } }, template: template(options) }
  await apply({ apiVersion: 'apps/v1', kind: 'StatefulSet', metadata: { namespace, name: 'writer' }, spec })
}

/** Makes a writer say its last word. A node that was broken a moment ago may not take the first command. */
export async function endWriter(namespace: string, pod: string): Promise<void> {
  const kill = ['exec', '-n', namespace, pod, '-c', 'app', '--', 'kill', '-USR1', '1']
  await expect(() => kubectl(kill)).toPass({ timeout: 60_000 })
}

async function apply(manifest: object): Promise<void> {
  await kubectl(['apply', '-f', '-'], JSON.stringify(manifest))
}
