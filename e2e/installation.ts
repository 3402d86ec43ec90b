import { randomBytes } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { importImage, removeImage } from './cluster-node.ts'
import { installChart, uninstallChart } from './helm.ts'
import { kubectl } from './kubectl.ts'
import type { LocalCertificate } from './local-certificate.ts'
import { putCertificate } from './tls-secret.ts'

/** Podlogs in a namespace of its own, as the chart installs it; `await using` takes it away. */
export type Installation = AsyncDisposable & {
  readonly namespace: string
  /** Address of its Service. */
  readonly service: string
  /** Names of its pods. */
  pods(): Promise<readonly string[]>
  /** Replaces all its pods; resolves when the old ones are gone. */
  rollOut(): Promise<void>
}

/** How it is installed. `certificate`: with TLS of its own, from a Secret `tls`. */
export type InstallationOptions = {
  readonly basePath: string
  readonly replicas: number
  readonly certificate?: LocalCertificate
}

const repository = 'cluster.local/podlogs'
const patience = { timeout: 60_000 }

/**
 * Gives the image to the node and installs the chart, under the strictest of the Pod Security Standards. `folder`: for files in
 * between.
 */
export async function installPodlogs(folder: string, options: InstallationOptions): Promise<Installation> {
  const tag = randomBytes(4).toString('hex')
  const namespace = `podlogs-${tag}`
  const image = `${repository}:${tag}`
  const get = (kind: string, path: string) =>
    kubectl(['get', kind, '-n', namespace, '-l', 'app.kubernetes.io/name=podlogs', '-o', `jsonpath={${path}}`])
  const pods = async () => (await get('pods', '.items[*].metadata.name')).split(' ')
  const installation = {
    namespace,
    pods,
    async rollOut() {
      const before = await pods()
      await kubectl(['rollout', 'restart', '-n', namespace, 'deployment/podlogs'])
      await kubectl(['rollout', 'status', '-n', namespace, 'deployment/podlogs', '--timeout=120s'])
      await expect.poll(async () => (await pods()).filter((pod) => before.includes(pod)), patience).toEqual([])
    },
    async [Symbol.asyncDispose]() {
      await uninstallChart(namespace)
      await kubectl(['delete', 'namespace', namespace, '--wait=false'])
      await removeImage(image)
    },
  }
  try {
    await importImage(image, join(folder, 'image.tar'))
    await kubectl(['create', 'namespace', namespace])
    await kubectl(['label', 'namespace', namespace, 'pod-security.kubernetes.io/enforce=restricted'])
    const key = randomBytes(32).toString('hex')
    await kubectl(['create', 'secret', 'generic', 'session', '-n', namespace, `--from-literal=session-key=${key}`])
    if (options.certificate !== undefined) await putCertificate(namespace, 'tls', options.certificate)
    const values = join(folder, 'values.json')
    await writeFile(values, JSON.stringify(await valuesOf(tag, options)))
    await installChart(namespace, values)
    return { ...installation, service: await get('service', '.items[0].spec.clusterIP') }
  } catch (error) {
    await installation[Symbol.asyncDispose]()
    throw error
  }
}

async function valuesOf(tag: string, options: InstallationOptions): Promise<object> {
  const { basePath, replicas, certificate } = options
  // The pods of this cluster have no DNS.
  const apiServer = await kubectl(['get', 'service', 'kubernetes', '-n', 'default', '-o', 'jsonpath={.spec.clusterIP}'])
  return {
    image: { repository, tag, pullPolicy: 'Never' },
    replicas,
    basePath,
    hosts: ['logs.example.com'],
    apiServerUrl: `https://${apiServer}`,
    sessionKey: { existingSecret: 'session' },
    ingress: { enabled: true },
    ...(certificate === undefined ? {} : { tls: { existingSecret: 'tls' } }),
  }
}
