import { meetsLabels, parseLabelSelector } from '../pods/label-selector.ts'
import type { Pod } from '../pods/pod.ts'
import type { StreamSelection } from '../wire/stream-selection.ts'

/**
 * The pods that a selection means, among those of its namespace.
 *
 * Shape: a workload by the top of a pod's owners; so a ReplicaSet that a Deployment owns has none here, and the server, which
 *        knows all owners, has the last word
 */
export function podsOfSelection({ namespace, of }: StreamSelection, pods: Iterable<Pod>): readonly Pod[] {
  const inNamespace = [...pods].filter((pod) => pod.namespace === namespace)
  switch (of.type) {
    case 'namespace':
      return inNamespace
    case 'pod':
      return inNamespace.filter(({ name }) => name === of.name)
    case 'workload':
      return inNamespace.filter(({ workload }) => workload?.kind === of.kind && workload.name === of.name)
    case 'labelSelector': {
      const selector = parseLabelSelector(of.labelSelector)
      return selector === null ? [] : inNamespace.filter(({ labels }) => meetsLabels(selector, labels))
    }
    default:
      return of satisfies never
  }
}
