import { Clock } from 'lucide-react'
import { containerStatus } from '@/lib/core/pods/container-status.ts'
import type { ClusterEvent, Container, Pod } from '@/lib/core/pods/pod.ts'
import { EmptyState } from '../ui/empty-state.tsx'

/** Stands in the place of the log of a container that has never run, and says in Kubernetes' words why. */
export function WaitingContainer({
  pod,
  container,
  event,
}: {
  readonly pod: Pod
  readonly container: Container
  readonly event: ClusterEvent | null
}) {
  const { word } = containerStatus(container)
  const message = container.state?.type === 'waiting' ? container.state.message : null
  return (
    <main className="min-h-0 grow overflow-auto">
      <EmptyState icon={Clock} title={`${container.name} has not run yet: ${pod.reason ?? word}`}>
        {message === null && pod.message === null ? null : <p className="break-words">{message ?? pod.message}</p>}
        {event === null || event.message === message ? null : (
          <p className="mt-2 break-words">
            {event.reason}
            {event.count > 1 ? ` ×${event.count}` : ''}: {event.message}
          </p>
        )}
        <p className="mt-2 text-faint">Its log opens here as soon as it starts.</p>
      </EmptyState>
    </main>
  )
}
