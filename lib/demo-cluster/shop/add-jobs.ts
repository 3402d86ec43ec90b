import type { World } from '../world/world.ts'
import { addWorkload } from './add-workload.ts'
import { firstPod } from './first-pod.ts'
import { app } from './services.ts'

const hour = 3_600_000

/** A Job that is done, and a CronJob whose last run failed. */
export function addJobs(world: World) {
  const now = world.now()
  const ended = (name: string, image: string, exitCode: number) => ({
    ...app(name, image),
    start: { type: 'running' } as const,
    exitCode,
  })
  const job = (kind: 'Job' | 'CronJob', name: string, agoMs: number, exitCode: number, lines: readonly string[]) => {
    const { exitCode: code, ...container } = ended('main', `shop/${name}:1.0`, exitCode)
    const pod = firstPod(
      addWorkload(world, {
        kind,
        namespace: 'shop',
        name,
        replicas: 1,
        containers: [container],
        createdAtMs: now - agoMs,
        restartPolicy: 'Never',
      }),
    )
    for (const [at, line] of lines.entries())
      world.write(pod, 'main', Buffer.from(`${line}\n`), now - agoMs + 900 + at * 1_700)
    world.terminate(pod, 'main', code, code === 0 ? 'Completed' : 'Error', now - agoMs + 2_000 + lines.length * 1_700)
  }
  job('Job', 'import-catalogue', 3 * hour, 0, [
    'INFO reading catalogue.csv',
    'INFO 12,480 products read',
    'WARN 3 products without a price were left out',
    'INFO 12,477 products written in 8.1 s',
    'INFO done',
  ])
  job('CronJob', 'nightly-report', 45 * hour, 0, [
    'INFO report for the day before',
    'INFO 1,204 orders, 38 refunds',
    'INFO sent',
  ])
  job('CronJob', 'nightly-report', 21 * hour, 1, [
    'INFO report for the day before',
    'INFO 1,311 orders, 29 refunds',
    'ERROR could not upload the report: 403 AccessDenied',
    'FATAL nightly-report failed',
  ])
}
