import { randomBytes } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { demoControl } from '@/e2e/demo-control.ts'
import { freePort } from '@/e2e/free-port.ts'
import { startDemoCluster, startPodlogs } from '@/e2e/program.ts'
import type { CanaryOptions } from './canary-options.ts'
import type { CanaryStage } from './canary-stage.ts'
import { breakLog, type Trouble, troublesFor, untilFollowed } from './demo-cuts.ts'
import { startDemoWriter } from './demo-writers.ts'
import { medianOf } from './measure.ts'

/** Larger than what a run writes, so that only those files are taken away that are meant to be. Units: bytes */
const logBytes = 1024 ** 3

/** A demo cluster in a process of its own, whose logs can be broken on command, and a Podlogs on it. */
export async function createDemoStage({ cuts, rotations, rate, writers: count }: CanaryOptions): Promise<CanaryStage> {
  await using open = new AsyncDisposableStack()
  const folder = await mkdtemp(join(tmpdir(), 'podlogs-bench-'))
  open.defer(() => rm(folder, { recursive: true }))
  const kubeconfig = join(folder, 'kubeconfig')
  const options = ['--kubeconfig', kubeconfig, '--log-bytes', String(logBytes)]
  const cluster = open.use(await startDemoCluster(await freePort(), options))
  const podlogs = open.use(await startPodlogs(['--kubeconfig', kubeconfig, '--port', String(await freePort())]))
  const control = demoControl(cluster.url)
  const namespace = `canary-${randomBytes(4).toString('hex')}`
  await control('add-namespace', { namespace })
  const writers = Array.from({ length: count }, (_, at) => ({ namespace, pod: `canary-${at}`, container: 'app' }))
  for (const { pod } of writers) await control('add-pod', { namespace, pod, containers: [{ name: 'app' }] })
  const recoveries = new Map<Trouble, (number | null)[]>()
  let working: readonly ReturnType<typeof startDemoWriter>[] = []

  const troubles = [...troublesFor(cuts, rotations)]
  const troubleOne = async (writer: (typeof writers)[number]) => {
    await untilFollowed(control, writer)
    for (let trouble = troubles.shift(); trouble !== undefined; trouble = troubles.shift()) {
      const ms = await breakLog(control, writer, trouble)
      recoveries.set(trouble, [...(recoveries.get(trouble) ?? []), ms])
      await sleep(Math.random() * 300)
    }
  }
  // What is open is closed where something above fails, and by whoever takes the stage where nothing does.
  const opened = open.move()
  return {
    url: podlogs.url,
    writers,
    async begin() {
      working = writers.map((writer) => startDemoWriter(control, writer, rate))
    },
    async trouble() {
      await Promise.all(writers.map(troubleOne))
    },
    end: () => Promise.all(working.map((writer) => writer.stop())),
    report: () =>
      [...recoveries].map(([trouble, all]) => {
        const taken = all.filter((ms) => ms !== null)
        const never = all.length - taken.length
        const times = `${all.length} × ${trouble}: followed again after ${Math.round(medianOf(taken))} ms`
        return `${times}, at most ${Math.round(Math.max(...taken))} ms${never === 0 ? '' : `; ${never} never`}`
      }),
    [Symbol.asyncDispose]: () => opened.disposeAsync(),
  }
}
