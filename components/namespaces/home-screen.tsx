'use client'
import { useRouter } from 'next/navigation'
import { useClusters } from '@/lib/client/queries/use-clusters.ts'
import { useContextName } from '@/lib/client/use-context-name.ts'
import { useHydrated } from '@/lib/client/use-hydrated.ts'
import { namespacePath } from '@/lib/core/links/namespace-path.ts'
import { withContext } from '@/lib/core/links/with-context.ts'
import { NamespaceList } from '../shell/namespace-list.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { ProblemPanel } from '../ui/problem-panel.tsx'
import { ContextList } from './context-list.tsx'

/** The first screen: chooses a cluster and a namespace. */
export function HomeScreen() {
  const { data, problem, retry } = useClusters()
  const named = useContextName()
  const clusters = data?.clusters ?? []
  if (problem !== null) return <ProblemPanel problem={problem} onRetry={retry} />
  if (data !== null && clusters.length === 0) return <NoClusters />
  const current = named ?? clusters.find((cluster) => cluster.current)?.context ?? null
  return (
    <main className="min-h-0 grow overflow-y-auto">
      <div className="mx-auto flex max-w-3xl flex-col gap-6 px-4 py-6 wide:flex-row wide:py-[10vh]">
        {clusters.length > 1 ? (
          <section aria-labelledby="contexts" className="w-60 shrink-0 max-wide:hidden">
            <h2 id="contexts" className="mb-2 px-2 text-sm font-medium text-soft">
              Contexts
            </h2>
            <ContextList clusters={clusters} chosen={current} />
          </section>
        ) : null}
        <section aria-labelledby="namespaces" className="min-w-0 grow">
          <h1 id="namespaces" className="mb-2 flex gap-2 text-sm font-medium text-soft">
            Namespaces
            {current === null ? null : <span className="truncate font-normal text-faint">{current}</span>}
          </h1>
          <NamespaceChooser />
        </section>
      </div>
    </main>
  )
}

function NamespaceChooser() {
  const router = useRouter()
  const context = useContextName()
  const hydrated = useHydrated()
  return (
    <div className="min-h-90 overflow-hidden rounded-md border border-line-strong bg-raised">
      {hydrated ? (
        <NamespaceList
          // Another context is another list, with nothing typed yet.
          key={context}
          current={null}
          onChoose={(name) => router.push(withContext(namespacePath(name), context))}
          listClass="max-h-[60vh]"
        />
      ) : null}
    </div>
  )
}

function NoClusters() {
  return (
    <main className="grow">
      <EmptyState title="There is no cluster to look at">
        The kubeconfig names no context. Start Podlogs with another one (<code>--kubeconfig</code>), or with the demo
        cluster (<code>--demo</code>).
      </EmptyState>
    </main>
  )
}
