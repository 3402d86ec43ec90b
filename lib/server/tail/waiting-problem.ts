import type { Container, Pod } from '@/lib/core/pods/pod.ts'
import { Problem } from '@/lib/core/problems/problem.ts'

const byItself = 'The log opens by itself as soon as the container starts.'
const image =
  'Check the name of the image, that it exists, and the pull secret; the events of the pod say what the registry answered.'
const configuration =
  'Check the ConfigMaps, Secrets and volumes that the container names; the events of the pod say which one.'

/** The way out of each of Kubernetes' reasons to wait. */
const hints: Readonly<Record<string, string>> = {
  ContainerCreating: byItself,
  PodInitializing: 'Its init containers run first: look at their logs. This one opens by itself.',
  CrashLoopBackOff:
    'It crashed and is started again later: look at the run that crashed. The next run opens by itself.',
  ImagePullBackOff: image,
  ErrImagePull: image,
  ErrImageNeverPull: 'The image is not on the node and may not be pulled: load it there, or change imagePullPolicy.',
  InvalidImageName: image,
  CreateContainerConfigError: configuration,
  CreateContainerError: configuration,
  RunContainerError: 'The command of the container cannot be started: check command, args and the image.',
  Unschedulable: 'No node takes the pod: the events of the pod say which resources or taints stand in the way.',
}

/** Says why a container has no log yet, in Kubernetes' words, and what to do. */
export function waitingProblem(pod: Pod, container: Container): Problem {
  const waiting = container.state?.type === 'waiting' ? container.state : null
  const reason =
    waiting?.reason ?? pod.reason ?? (pod.node === null ? 'not scheduled to a node yet' : 'not created yet')
  const message = waiting === null ? pod.message : waiting.message
  const detail = `The container ${container.name} of ${pod.name} is waiting: ${reason}${message ? ` (${message})` : ''}`
  return new Problem('container-not-ready', detail, { hint: hints[reason] ?? byItself })
}
