'use client'
import { useState } from 'react'
import { useLogSession } from '@/lib/client/logs/use-log-session.ts'
import { usePod, useRetryWatch } from '@/lib/client/watch/use-namespace-watch.ts'
import { namespacePath } from '@/lib/core/links/namespace-path.ts'
import type { Pod } from '@/lib/core/pods/pod.ts'
import { ContextLink } from '../shell/context-link.tsx'
import { Button, buttonClass } from '../ui/button.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { ProblemPanel } from '../ui/problem-panel.tsx'
import { LinkNotices } from './link-notices.tsx'
import { PodLog } from './pod-log.tsx'
import { useChosenContainer } from './use-chosen-container.ts'
import { useLogView } from './use-log-view.ts'

/** The log of a pod, as the address says: which container, which run, which part, how it is shown. */
export function LogScreen({ namespace, pod: name }: { readonly namespace: string; readonly pod: string }) {
  const { view, complaints, sentTo, change } = useLogView()
  const { pod, loaded, problem } = usePod(namespace, name)
  const retry = useRetryWatch(namespace)
  const session = useLogSession()
  const known = useKnown(pod)
  const container = useChosenContainer(known, view?.container ?? null, change)

  const content = () => {
    if (known === null && problem !== null) {
      return (
        <main>
          <ProblemPanel problem={problem} onRetry={retry} />
        </main>
      )
    }
    if (known === null && loaded) return <NoSuchPod namespace={namespace} pod={name} />
    if (known === null || view === null) return null
    if (container === null) {
      return (
        <main>
          <EmptyState
            title={`${name} has no container ${view.container ?? known.defaultContainer}`}
            action={known.containers.map(({ name: other }) => (
              <Button key={other} onClick={() => change({ container: other }, { leave: true })}>
                {other}
              </Button>
            ))}
          >
            Choose one that it has.
          </EmptyState>
        </main>
      )
    }
    return (
      <PodLog
        {...{ session, container, view, sentTo, change }}
        context={view.context}
        pod={known}
        deleted={loaded && pod === null}
      />
    )
  }

  return (
    <div className="flex h-full min-h-0 min-w-0 grow flex-col">
      <LinkNotices complaints={complaints} />
      {content()}
    </div>
  )
}

/** The pod as it was last seen: one that is deleted while its log is read stays on screen. */
function useKnown(pod: Pod | null): Pod | null {
  const [last, setLast] = useState(pod)
  if (pod !== null && pod !== last) setLast(pod)
  return pod ?? last
}

function NoSuchPod({ namespace, pod }: { readonly namespace: string; readonly pod: string }) {
  return (
    <main>
      <EmptyState
        title={`There is no pod ${pod} in ${namespace}`}
        action={
          <ContextLink href={namespacePath(namespace)} className={buttonClass('plain')}>
            See the pods of {namespace}
          </ContextLink>
        }
      >
        It may have been deleted or replaced, and its log with it. A Deployment gives its new pods new names.
      </EmptyState>
    </main>
  )
}
