import type { KubeConfig } from '@kubernetes/client-node'
import type { Cluster } from '@/lib/core/pods/pod.ts'

/** Lists the contexts of a kubeconfig, the chosen one marked as current. */
export function clustersOf(kubeConfig: KubeConfig, current: string, demo: boolean): readonly Cluster[] {
  return kubeConfig.getContexts().map((context) => ({
    context: context.name,
    cluster: context.cluster,
    user: context.user || null,
    namespace: context.namespace ?? null,
    current: context.name === current,
    demo,
  }))
}
