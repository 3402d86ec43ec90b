import { containerStatus } from '@/lib/core/pods/container-status.ts'
import type { Container, Pod } from '@/lib/core/pods/pod.ts'
import { runsOf } from '@/lib/core/pods/runs.ts'

/**
 * The container whose log is shown: the one that the link names; without one, the pod's default one, or where that has
 * never run, the one that keeps it from running. Null: the pod has none of that name.
 */
export function chooseContainer(pod: Pod, named: string | null): Container | null {
  const wanted = named ?? pod.defaultContainer
  const container = pod.containers.find(({ name }) => name === wanted) ?? null
  if (named !== null || container === null || runsOf(container).length > 0) return container
  return blockerOf(pod, container) ?? container
}

/** The init container or sidecar that fails, so that another container cannot start; null: none has a log to say why. */
export function blockerOf(pod: Pod, waiting: Container): Container | null {
  const before = pod.containers.slice(0, pod.containers.indexOf(waiting))
  const fails = (container: Container) => containerStatus(container).tone === 'bad' && runsOf(container).length > 0
  return before.find((container) => container.kind !== 'app' && fails(container)) ?? null
}
