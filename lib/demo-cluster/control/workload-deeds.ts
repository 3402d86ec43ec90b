import { addWorkload, podIntervalMs, type WorkloadSpec } from '../shop/add-workload.ts'
import type { DemoPod } from '../world/pod-status.ts'
import type { World } from '../world/world.ts'
import type { Members } from './members.ts'
import { readContainer } from './read-pod-spec.ts'

/** Workloads that tests added: what to make more of their pods from, and the pods that they have. */
type Workload = { readonly spec: WorkloadSpec; pods: readonly DemoPod[]; made: number }

const kinds = ['Deployment', 'StatefulSet', 'DaemonSet', 'Job', 'CronJob'] as const

/**
 * What tests do to workloads. Pods write `says` when they come and `lastWords` when they go; `$POD` in it is their name.
 *
 * Errors: TypeError and RangeError naming the member that is wrong
 */
export function createWorkloadDeeds(world: World) {
  const workloads = new Map<string, Workload>()
  const workloadOf = (members: Members): Workload => {
    const key = `${members.text('namespace')}/${members.text('name')}`
    const found = workloads.get(key)
    if (found === undefined) throw new RangeError(`no test has added a workload ${key}`)
    return found
  }
  const speak = (pods: readonly DemoPod[], text: string) => {
    for (const pod of pods) {
      for (const { spec } of pod.containers.filter((each) => each.state().phase === 'running')) {
        world.write(pod, spec.name, Buffer.from(text.replaceAll('$POD', pod.spec.name)))
      }
    }
  }
  const remove = (pods: readonly DemoPod[], lastWords: string) => {
    speak(pods, lastWords)
    for (const { spec } of pods) world.deletePod(spec.namespace, spec.name)
  }
  const namesOf = (pods: readonly DemoPod[]) => pods.map(({ spec }) => spec.name)

  return {
    'add-workload': (members: Members) => {
      const spec = readWorkload(members, world.now())
      const pods = addWorkload(world, spec)
      workloads.set(`${spec.namespace}/${spec.name}`, { spec, pods, made: pods.length })
      speak(pods, members.textOr('says', ''))
      return { pods: namesOf(pods) }
    },
    scale: (members: Members) => {
      const workload = workloadOf(members)
      const [template] = workload.pods
      const wanted = members.number('replicas', 1)
      if (template === undefined) throw new RangeError('a workload without pods cannot be scaled')
      const removed = workload.pods.slice(wanted)
      const kept = workload.pods.slice(0, wanted)
      const added = Array.from({ length: Math.max(0, wanted - kept.length) }, () => {
        const end = workload.spec.kind === 'StatefulSet' ? String(workload.made) : world.random.suffix(5)
        workload.made++
        const name = `${template.spec.owner?.name}-${end}`
        return world.addPod({ ...template.spec, name, createdAtMs: world.now() })
      })
      workload.pods = [...kept, ...added]
      speak(added, members.textOr('says', ''))
      remove(removed, members.textOr('lastWords', ''))
      return { pods: namesOf(workload.pods) }
    },
    rollout: (members: Members) => {
      const workload = workloadOf(members)
      const before = workload.pods
      const spec = { ...workload.spec, replicas: before.length, createdAtMs: beginningOf(before.length, world.now()) }
      workload.pods = addWorkload(world, spec)
      speak(workload.pods, members.textOr('says', ''))
      remove(before, members.textOr('lastWords', ''))
      return { pods: namesOf(workload.pods) }
    },
  }
}

function readWorkload(members: Members, nowMs: number): WorkloadSpec {
  const kind = kinds.find((each) => each === members.text('kind'))
  if (kind === undefined) throw new TypeError(`"kind" must be one of ${kinds.join(', ')}`)
  const containers = members.list('containers').map(readContainer)
  if (containers.length === 0) throw new TypeError('"containers" must name one at least')
  const replicas = members.number('replicas', 1)
  return {
    kind,
    namespace: members.text('namespace'),
    name: members.text('name'),
    replicas,
    containers,
    createdAtMs: beginningOf(replicas, nowMs),
    ...(kind === 'Job' || kind === 'CronJob' ? { restartPolicy: 'Never' } : {}),
  }
}

/** Pods of a workload are made one after another: when to begin, so that the last of them is there now. */
function beginningOf(replicas: number, nowMs: number): number {
  return nowMs - replicas * podIntervalMs
}
