import type { World } from '../world/world.ts'
import { addWorkload } from './add-workload.ts'
import { firstPod } from './first-pod.ts'
import { json } from './log-lines.ts'
import { app } from './services.ts'

const minute = 60_000

/** payments/ledger: a key file is not where it should be. Waits in back-off, runs for some seconds, dies again. */
export function addCrashLoop(world: World) {
  const now = world.now()
  const start = { type: 'waiting', reason: 'ContainerCreating' } as const
  const container = { ...app('app', 'payments/ledger:2.0.0'), start, restartCount: 6 }
  const pod = firstPod(
    addWorkload(world, {
      kind: 'Deployment',
      namespace: 'payments',
      name: 'ledger',
      replicas: 1,
      containers: [container],
      createdAtMs: now - 24 * minute,
    }),
  )
  const backOff = `back-off 5m0s restarting failed container=app pod=${pod.spec.name}_payments(${pod.uid})`

  const crash = (atMs: number) => {
    world.run(pod, 'app', atMs)
    const say = (afterMs: number, line: string) => world.write(pod, 'app', Buffer.from(`${line}\n`), atMs + afterMs)
    const iso = (afterMs: number) => new Date(atMs + afterMs).toISOString()
    say(0, json('info', 'ledger starting', iso(0), { version: '2.0.0', commit: '9f2c1ab' }))
    say(
      90,
      json('info', 'configuration loaded', iso(90), { source: '/etc/ledger/config.yaml', environment: 'production' }),
    )
    // A mistake that services make, for Podlogs to mend.
    const url = `postgres://ledger:${'no-secret'}@ledger-db.payments:5432/ledger`
    say(240, json('info', 'connected to database', iso(240), { url, pool: 10 }))
    say(
      410,
      json('warn', 'signing key is not readable, trying again', iso(410), {
        path: '/var/run/secrets/signing/tls.key',
        attempt: 1,
      }),
    )
    say(
      1_420,
      json('warn', 'signing key is not readable, trying again', iso(1_420), {
        path: '/var/run/secrets/signing/tls.key',
        attempt: 2,
      }),
    )
    say(
      3_430,
      json('error', 'could not load the signing key', iso(3_430), {
        error: 'open /var/run/secrets/signing/tls.key: no such file or directory',
        secret: 'ledger-signing',
        hint: 'the secret has no key tls.key since 2.0.0',
      }),
    )
    say(3_440, 'panic: ledger: cannot sign entries without a key')
    say(3_440, 'goroutine 1 [running]:')
    say(3_440, 'main.mustLoadSigner(...)')
    say(3_440, '\t/src/cmd/ledger/main.go:87')
    say(3_440, 'main.main()\n\t/src/cmd/ledger/main.go:41 +0x2a5')
    world.terminate(pod, 'app', 2, 'Error', atMs + 3_500)
    world.wait(pod, 'app', 'CrashLoopBackOff', backOff)
  }
  crash(now - 8 * minute)
  crash(now - 2 * minute)
  world.addEvent(pod, {
    type: 'Normal',
    reason: 'Pulled',
    message: 'Container image "payments/ledger:2.0.0" already present on machine',
    count: 7,
    container: 'app',
  })
  world.addEvent(pod, {
    type: 'Warning',
    reason: 'BackOff',
    message: `Back-off restarting failed container app in pod ${pod.spec.name}_payments(${pod.uid})`,
    count: 92,
    container: 'app',
  })
  return { tick: () => crash(world.now() - 3_500) }
}
