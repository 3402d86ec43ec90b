import type { Container, Pod } from '@/lib/core/pods/pod.ts'
import { Problem } from '@/lib/core/problems/problem.ts'

const byItself = 'The log opens by itself as soon as the container starts.'
const again = 'Look at the run that ended: its last lines say why. The next run opens by itself.'
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
  const { state } = container
  if (state?.type === 'terminated') {
    // The kubelet waits with a restart for a while before it calls the state CrashLoopBackOff.
    const how = `exit code ${state.exitCode}${state.reason === null ? '' : `, ${state.reason}`}`
    return new Problem(
      'container-not-ready',
      `The container ${container.name} of ${pod.name} has ended (${how}) and is started again soon`,
      { hint: again },
    )
  }
  const waiting = state?.type === 'waiting' ? state : null
  const reason =
    waiting?.reason ?? pod.reason ?? (pod.node === null ? 'not scheduled to a node yet' : 'not created yet')
  const message = waiting === null ? pod.message : waiting.message
  const detail = `The container ${container.name} of ${pod.name} is waiting: ${reason}${message ? ` (${message})` : ''}`
  return new Problem('container-not-ready', detail, { hint: hints[reason] ?? byItself })
}
