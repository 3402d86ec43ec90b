import type { Namespace } from '@/lib/core/pods/pod.ts'
import type { NamespacesRecord } from '@/lib/core/pods/watch-record.ts'
import type { Feed } from './feed.ts'
import type { Lease } from './leases.ts'

/** The list of namespaces where it was set: the cluster is not asked, since the account may not list them. It never changes. */
export function namedNamespaces(
  names: readonly string[],
): Lease<Pick<Feed<Namespace, NamespacesRecord>, 'subscribe' | 'records' | 'read'>> {
  const items = names.map((name): Namespace => ({ name, phase: 'Active' }))
  const whole: NamespacesRecord = { type: 'sync', resource: 'namespaces', items }
  return {
    value: {
      records: () => [whole],
      subscribe(listener) {
        listener(whole)
        return () => {}
      },
      read: async () => ({ items, problems: [] }),
    },
    release() {},
  }
}
