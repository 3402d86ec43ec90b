import type { Container } from '@/lib/core/pods/pod.ts'
import type { PodDetails } from '../kubernetes/to-pod.ts'

/**
 * Tells whether Kubernetes will start a container again whose run has ended.
 *
 * Source: ShouldContainerBeRestarted in kubernetes, pkg/kubelet/container/helpers.go
 */
export function isRunAgain({ pod, restartPolicies }: PodDetails, { name, state, lastTerminated }: Container): boolean {
  if (pod.deletedAt !== null || pod.phase === 'Succeeded' || pod.phase === 'Failed') return false
  const policy = restartPolicies.get(name) ?? 'Never'
  if (policy !== 'OnFailure') return policy === 'Always'
  const ended = state?.type === 'terminated' ? state : lastTerminated
  return ended === null || ended.exitCode !== 0
}
