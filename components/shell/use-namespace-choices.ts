import { useClusters } from '@/lib/client/queries/use-clusters.ts'
import { useNamespaces } from '@/lib/client/queries/use-namespaces.ts'
import { recentNamespaces } from '@/lib/client/storage/recent-namespaces.ts'
import { useStoredValue } from '@/lib/client/storage/use-stored-value.ts'
import { useContextName } from '@/lib/client/use-context-name.ts'
import { namespaceChoices } from './namespace-choices.ts'

/** The namespaces to offer for what was typed, and what keeps them from being listed. */
export function useNamespaceChoices(query: string) {
  const context = useContextName()
  const namespaces = useNamespaces()
  const clusters = useClusters()
  const recent = useStoredValue(recentNamespaces)
  const cluster = clusters.data?.clusters.find((one) => (context === null ? one.current : one.context === context))
  const own = cluster?.namespace ?? null
  return {
    choices: namespaceChoices(query, { listed: namespaces.data, recent, context, own }),
    loading: namespaces.data === null && namespaces.problem === null,
    total: namespaces.data?.length ?? null,
    problem: namespaces.problem,
    retry: namespaces.retry,
  }
}
