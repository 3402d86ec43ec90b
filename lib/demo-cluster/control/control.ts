import type { Api } from '../api/answer-request.ts'
import type { LogWhere } from '../api/log-connections.ts'
import type { Shop } from '../shop/open-shop.ts'
import type { DemoPod } from '../world/pod-status.ts'
import { type Members, membersOf } from './members.ts'
import { readPodSpec } from './read-pod-spec.ts'
import { createWorkloadDeeds } from './workload-deeds.ts'

/** One thing that a test can do to the cluster. Gives what is answered. */
type Deed = (members: Members) => unknown

const faultStatuses = [401, 403, 429, 500, 503] as const

/**
 * What tests drive the demo cluster with: `POST /control/<deed>` with a JSON body; it answers JSON, or 400 with the reason.
 *
 * Containers are named by `namespace`, `pod`, `container`; connections by any of these.
 *
 * | deed | body beyond the names | does |
 * | --- | --- | --- |
 * | add-namespace | – (`namespace` is new) | adds a namespace |
 * | add-pod | `labels`, `containers: [{name, kind, start, reason, exitCode, image, memoryLimit}]`, `owner: [{kind, name}]` | adds a pod |
 * | delete-pod | – | deletes it; its followed logs end |
 * | add-workload | `kind`, `name`, `replicas` (1), `containers` as above, `says` | adds a Deployment, StatefulSet, DaemonSet, Job or CronJob with its pods; each writes `says`, `$POD` being its name |
 * | scale | `name`, `replicas`, `says`, `lastWords` | adds pods to such a workload, or deletes some; those write `lastWords` before |
 * | rollout | `name`, `says`, `lastWords` | replaces the pods of such a Deployment by those of a new ReplicaSet |
 * | write | `text`, or `base64` | writes exactly these bytes to the container's output |
 * | write-lines | `count`, `from` (0), `bytes` (100) | writes numbered lines, `line 000000042 …`, each this long |
 * | run | – | begins the next run |
 * | terminate | `exitCode`, `reason` | ends the run |
 * | wait | `reason`, `message` | the container waits with this reason |
 * | rotate | – | takes the current log file away |
 * | cut, finish, halve, stall, resume | any of the names | breaks, ends cleanly, ends cleanly in the middle of the next line, silences, un-silences open log connections |
 * | followed | any of the names | how many followed logs are open, and how many have ever been opened |
 * | reading | any of the names | the same of logs that are read without being followed |
 * | fault | `match`, `status` 401/403/429/500/503, `retryAfterSeconds` (1), `times` (1) | answers the next requests so |
 * | clear-faults | – | takes them back |
 * | admit-ana | – | lets ana read the namespace as she reads shop |
 * | noise | `linesPerSecond` | rate of the noisy pod |
 * | compact | – | forgets old changes: watches from before get 410 |
 * | requests | – | how often each thing was asked for; `clear: true` starts at nothing |
 */
export function createControl(
  { world, people, connections, faults, counts }: Api,
  shop: Shop,
): Readonly<Record<string, Deed>> {
  const podOf = (members: Members): DemoPod => {
    const [namespace, name] = [members.text('namespace'), members.text('pod')]
    const pod = world.pod(namespace, name)
    if (pod === null) throw new RangeError(`there is no pod ${name} in ${namespace}`)
    return pod
  }
  const whereOf = (members: Members): Partial<LogWhere> =>
    Object.fromEntries(
      ['namespace', 'pod', 'container'].flatMap((name) => {
        const text = members.textOr(name, null)
        return text === null ? [] : [[name, text]]
      }),
    )
  const toConnections = (deed: 'cut' | 'finish' | 'halve' | 'stall' | 'resume') => (members: Members) => {
    const found = connections.matching(whereOf(members))
    for (const connection of found) connection[deed]()
    return { connections: found.length }
  }
  const connectionsOf = (follow: boolean) => (members: Members) => {
    const where = { ...whereOf(members), follow }
    return { open: connections.matching(where).length, opened: connections.opened(where) }
  }
  return {
    'add-namespace': (members) => world.addNamespace(members.text('namespace')),
    'add-pod': (members) => ({ uid: world.addPod(readPodSpec(members, world.now())).uid }),
    'delete-pod': (members) => {
      const { namespace, name } = podOf(members).spec
      world.deletePod(namespace, name)
    },
    ...createWorkloadDeeds(world),
    write: (members) => {
      const base64 = members.textOr('base64', null)
      const bytes = base64 === null ? Buffer.from(members.text('text')) : Buffer.from(base64, 'base64')
      world.write(podOf(members), members.text('container'), bytes)
    },
    'write-lines': (members) => {
      const lines = numberedLines(members.number('from', 0), members.number('count', 1), members.number('bytes', 100))
      world.write(podOf(members), members.text('container'), lines)
    },
    run: (members) => void world.run(podOf(members), members.text('container')),
    terminate: (members) =>
      world.terminate(
        podOf(members),
        members.text('container'),
        members.number('exitCode', 0),
        members.textOr('reason', 'Completed'),
      ),
    wait: (members) =>
      world.wait(
        podOf(members),
        members.text('container'),
        members.text('reason'),
        members.textOr('message', undefined),
      ),
    rotate: (members) => world.container(podOf(members), members.text('container')).state().current?.log.rotate(),
    cut: toConnections('cut'),
    finish: toConnections('finish'),
    halve: toConnections('halve'),
    stall: toConnections('stall'),
    resume: toConnections('resume'),
    followed: connectionsOf(true),
    reading: connectionsOf(false),
    fault: (members) => {
      const status = faultStatuses.find((each) => each === members.number('status', 500))
      if (status === undefined) throw new TypeError(`"status" must be one of ${faultStatuses.join(', ')}`)
      faults.add({
        match: members.text('match'),
        status,
        retryAfterSeconds: members.number('retryAfterSeconds', 1),
        times: members.number('times', 1),
      })
    },
    'clear-faults': () => faults.clear(),
    'admit-ana': (members) => people.admitAna(members.text('namespace')),
    noise: (members) => shop.setNoise(members.number('linesPerSecond', 0)),
    compact: () => world.objects.compact(),
    requests: (members) => {
      const all = counts.all()
      if (members.flag('clear')) counts.clear()
      return { requests: all, openLogs: connections.count() }
    },
  }
}

/** "line 000000042 of the canary ........\n" */
function numberedLines(from: number, count: number, bytes: number): Buffer {
  const lines = Array.from({ length: count }, (_, at) =>
    `line ${String(from + at).padStart(9, '0')} of the canary `.padEnd(Math.max(0, bytes - 1), '.'),
  )
  return Buffer.from(`${lines.join('\n')}\n`)
}

/** Runs a deed by its name. Errors: RangeError where there is none; TypeError and RangeError of the deed */
export function runDeed(deeds: Readonly<Record<string, Deed>>, name: string, body: unknown): unknown {
  const deed = Object.hasOwn(deeds, name) ? deeds[name] : undefined
  if (deed === undefined)
    throw new RangeError(`there is no /control/${name}; there is ${Object.keys(deeds).join(', ')}`)
  return deed(membersOf(body)) ?? {}
}
