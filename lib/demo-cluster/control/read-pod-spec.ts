import type { ContainerSpec, ContainerStart, PodSpec } from '../world/pod-spec.ts'
import type { Members } from './members.ts'

const kinds = ['init', 'sidecar', 'app', 'ephemeral'] as const

/** Reads the pod that `add-pod` is to add. Errors: TypeError naming the member that is wrong */
export function readPodSpec(members: Members, nowMs: number): PodSpec {
  const [owner] = members.list('owner')
  const containers = members.list('containers').map(readContainer)
  if (containers.length === 0) throw new TypeError('"containers" must name one at least')
  return {
    namespace: members.text('namespace'),
    name: members.text('pod'),
    labels: members.record('labels'),
    owner:
      owner === undefined
        ? null
        : {
            apiVersion: 'apps/v1',
            kind: owner.text('kind'),
            name: owner.text('name'),
            uid: owner.text('name'),
            controller: true,
          },
    node: 'node-a',
    containers,
    createdAtMs: nowMs,
  }
}

/** Reads a container of a pod that is to be added. Errors: TypeError naming the member that is wrong */
export function readContainer(members: Members): ContainerSpec {
  const kindText = members.textOr('kind', 'app')
  const kind = kinds.find((each) => each === kindText)
  if (kind === undefined) throw new TypeError(`"kind" must be one of ${kinds.join(', ')}`)
  const memoryLimit = members.textOr('memoryLimit', null)
  return {
    name: members.text('name'),
    kind,
    image: members.textOr('image', 'shop/spec:1'),
    start: readStart(members),
    ...(memoryLimit === null ? {} : { memoryLimit }),
  }
}

function readStart(members: Members): ContainerStart {
  const type = members.textOr('start', 'running')
  switch (type) {
    case 'running':
      return { type }
    case 'waiting':
      return { type, reason: members.textOr('reason', 'ContainerCreating') }
    case 'terminated':
      return { type, exitCode: members.number('exitCode', 0), reason: members.textOr('reason', 'Completed') }
    default:
      throw new TypeError('"start" must be one of running, waiting, terminated')
  }
}
