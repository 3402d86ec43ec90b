import type { ServerResponse } from 'node:http'
import { type LogOptions, readLogOptions } from '../logs/log-options.ts'
import type { RunLog } from '../logs/run-log.ts'
import { sendLog } from '../logs/send-log.ts'
import type { ContainerState, DemoContainer } from '../world/container.ts'
import type { DemoPod } from '../world/pod-status.ts'
import type { World } from '../world/world.ts'
import type { LogConnections } from './log-connections.ts'
import { sendNotFound, sendStatus } from './status.ts'

/** What a log request comes to. text: the kubelet's own words, in a 200. */
type LogAnswer =
  | { readonly type: 'log'; readonly log: RunLog }
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'refused'; readonly message: string }

/** Answers `pods/log`, with the oddities of a real kubelet (tried on Kubernetes 1.37). */
export function readLog(
  world: World,
  connections: LogConnections,
  { namespace, name }: { readonly namespace: string; readonly name: string },
  query: URLSearchParams,
  response: ServerResponse,
) {
  const options = readLogOptions(query, name, world.now())
  if ('code' in options) {
    if (options.code === 400) return sendStatus(response, 400, 'BadRequest', options.message)
    const details = { name, kind: 'PodLogOptions', causes: options.causes }
    return sendStatus(response, 422, 'Invalid', options.message, details)
  }
  const pod = world.pod(namespace, name)
  if (pod === null) return sendNotFound(response, '', 'pods', name)
  const container = chooseContainer(pod, options)
  if (typeof container === 'string') return sendStatus(response, 400, 'BadRequest', container)
  // Nobody asks a kubelet about a pod that has no node: there is nothing to say, not even an error.
  if (pod.spec.node === null) return void response.writeHead(204).end()
  const answer = chooseLog(pod, container, options)
  if (answer.type === 'refused') return sendStatus(response, 400, 'BadRequest', answer.message)
  response.writeHead(200, { 'Content-Type': 'text/plain', 'Cache-Control': 'no-cache, private' })
  response.flushHeaders()
  if (answer.type === 'text') return void response.end(answer.text)
  const where = { namespace, pod: name, container: container.spec.name, follow: options.follow }
  const connection = sendLog(answer.log, options, response, () => connections.remove(connection))
  connections.add(where, connection)
}

/** The container, or the API server's words where there is no choosing. */
function chooseContainer({ spec, containers }: DemoPod, { container }: LogOptions): DemoContainer | string {
  if (container !== null) {
    const found = containers.find(({ spec: { name } }) => name === container)
    return found ?? `container ${container} is not valid for pod ${spec.name}`
  }
  const init = containers.filter(({ spec: { kind } }) => kind === 'init' || kind === 'sidecar')
  const app = containers.filter(({ spec: { kind } }) => kind === 'app')
  const [only] = app
  if (app.length === 1 && init.length === 0 && only !== undefined) return only
  const names = [...init, ...app].map(({ spec: { name } }) => name).join(' ')
  return `a container name must be specified for pod ${spec.name}, choose one of: [${names}]`
}

function chooseLog(pod: DemoPod, container: DemoContainer, { previous }: LogOptions): LogAnswer {
  const { name } = container.spec
  const state = container.state()
  const before = state.phase === 'waiting' ? state.current : state.previous
  if (previous) {
    if (before === null) {
      return { type: 'refused', message: `previous terminated container "${name}" in pod "${pod.spec.name}" not found` }
    }
    // Once a run has ended, the one before it has been collected.
    if (state.phase === 'terminated')
      return { type: 'text', text: `unable to retrieve container logs for ${before.id}` }
    return { type: 'log', log: before.log }
  }
  if (state.current !== null) return { type: 'log', log: state.current.log }
  return { type: 'refused', message: waitingWords(pod, name, state) }
}

function waitingWords({ spec }: DemoPod, container: string, { waiting }: ContainerState): string {
  const reason = waiting?.reason ?? 'ContainerCreating'
  const subject = `container "${container}" in pod "${spec.name}" is waiting to start`
  if (reason === 'ImagePullBackOff') return `${subject}: trying and failing to pull image`
  if (reason === 'ErrImagePull') return `${subject}: image can't be pulled`
  return `${subject}: ${reason}`
}
