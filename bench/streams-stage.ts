import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type DemoControl, demoControl } from '@/e2e/demo-control.ts'
import { freePort } from '@/e2e/free-port.ts'
import { type Program, startDemoCluster, startPodlogs } from '@/e2e/program.ts'
import type { Writer } from './canary-stage.ts'
import { sweepOptions } from './process-figures.ts'
import { selfSigned } from './self-signed.ts'

/** A demo cluster that speaks HTTPS, as an API server does, with silent containers, and a Podlogs on it; each its own process. */
export type StreamsStage = AsyncDisposable & {
  readonly control: DemoControl
  readonly podlogs: Program
  readonly containers: readonly Writer[]
  /** For `sweptRssKiB`. */
  readonly sweepPort: number
  /** Where the reference reads the same logs, and whom it trusts. */
  readonly raw: { readonly server: string; readonly ca: string; readonly caFile: string }
}

/** Bearer token of the demo cluster's admin. */
export const demoToken = 'demo-admin'

const namespace = 'streams'
/** Containers of a pod. */
const perPod = 10

/** Starts both, and adds so many containers. */
export async function createStreamsStage(count: number): Promise<StreamsStage> {
  await using open = new AsyncDisposableStack()
  const folder = await mkdtemp(join(tmpdir(), 'podlogs-bench-'))
  open.defer(() => rm(folder, { recursive: true }))
  const sweepPort = await freePort()
  const { key, cert } = await selfSigned(folder)
  const kubeconfig = join(folder, 'kubeconfig')
  const options = ['--kubeconfig', kubeconfig, '--tls-key', key, '--tls-cert', cert, '--log-bytes', String(1024 ** 3)]
  const cluster = open.use(await startDemoCluster(await freePort(), options))
  const control = demoControl(cluster.url)
  await control('add-namespace', { namespace })
  const containers = Array.from({ length: count }, (_, at) => ({
    namespace,
    pod: `pod-${Math.floor(at / perPod)}`,
    container: `app-${at % perPod}`,
  }))
  for (const [pod, of] of Map.groupBy(containers, (each) => each.pod)) {
    await control('add-pod', { namespace, pod, containers: of.map(({ container: name }) => ({ name })) })
  }
  const podlogs = open.use(
    await startPodlogs(['--kubeconfig', kubeconfig, '--port', String(await freePort())], sweepOptions(sweepPort)),
  )
  const { clusters }: { readonly clusters: readonly { readonly cluster: { readonly server: string } }[] } = JSON.parse(
    await readFile(kubeconfig, 'utf8'),
  )
  // What is open is closed where something above fails, and by whoever takes the stage where nothing does.
  const opened = open.move()
  return {
    control,
    podlogs,
    containers,
    sweepPort,
    raw: { server: clusters[0]?.cluster.server ?? '', ca: await readFile(cert, 'utf8'), caFile: cert },
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  }
}
