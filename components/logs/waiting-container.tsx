import { Clock } from 'lucide-react'
import { containerStatus } from '@/lib/core/pods/container-status.ts'
import type { ClusterEvent, Container, Pod } from '@/lib/core/pods/pod.ts'
import { Button } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { blockerOf } from './choose-container.ts'

/** Stands in the place of the log of a container that has never run, and says in Kubernetes' words why. */
export function WaitingContainer({
  pod,
  container,
  event,
  onOpen,
}: {
  readonly pod: Pod
  readonly container: Container
  readonly event: ClusterEvent | null
  readonly onOpen: (container: string) => void
}) {
  const { word } = containerStatus(container)
  const blocker = blockerOf(pod, container)
  const message = container.state?.type === 'waiting' ? container.state.message : null
  return (
    <main className="min-h-0 grow overflow-auto">
      <EmptyState
        icon={Clock}
        title={`${container.name} has not run yet: ${pod.reason ?? word}`}
        action={
          blocker === null ? undefined : (
            <Button onClick={() => onOpen(blocker.name)}>See the log of {blocker.name}</Button>
          )
        }
      >
        {message === null && pod.message === null ? null : <p className="break-words">{message ?? pod.message}</p>}
        {event === null || event.message === message ? null : (
          <p className="mt-2 break-words">
            {event.reason}
            {event.count > 1 ? ` ×${event.count}` : ''}: {event.message}
          </p>
        )}
        {blocker === null ? null : (
          <p className="mt-2">
            It cannot start before {blocker.name}, which is in {containerStatus(blocker).word}.
          </p>
        )}
        <p className="mt-2 text-faint">Its log opens here as soon as it starts.</p>
      </EmptyState>
    </main>
  )
}
