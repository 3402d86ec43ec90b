import type { MissingRight } from '@/lib/core/problems/problem.ts'

/** The lists that Podlogs reads: their API group and version, by the plural name that stands in paths and RBAC rules. */
const resourceKinds = {
  namespaces: { apiGroup: '', version: 'v1' },
  nodes: { apiGroup: '', version: 'v1' },
  pods: { apiGroup: '', version: 'v1' },
  events: { apiGroup: '', version: 'v1' },
  deployments: { apiGroup: 'apps', version: 'v1' },
  replicasets: { apiGroup: 'apps', version: 'v1' },
  statefulsets: { apiGroup: 'apps', version: 'v1' },
  daemonsets: { apiGroup: 'apps', version: 'v1' },
  jobs: { apiGroup: 'batch', version: 'v1' },
  cronjobs: { apiGroup: 'batch', version: 'v1' },
} as const satisfies Record<string, { apiGroup: string; version: string }>

/** A list that Podlogs reads. */
export type ResourceKind = keyof typeof resourceKinds

/** Which list of which namespace; null: of the cluster. */
export type ResourceList = { readonly kind: ResourceKind; readonly namespace: string | null }

/** The path of a list in the API. */
export function pathOf({ kind, namespace }: ResourceList): string {
  const { apiGroup, version } = resourceKinds[kind]
  const root = apiGroup === '' ? `/api/${version}` : `/apis/${apiGroup}/${version}`
  return namespace === null ? `${root}/${kind}` : `${root}/namespaces/${encodeURIComponent(namespace)}/${kind}`
}

/** The right that reading a list takes. */
export function rightTo(verb: 'list' | 'watch', { kind, namespace }: ResourceList): MissingRight {
  return { verb, resource: kind, apiGroup: resourceKinds[kind].apiGroup, namespace }
}
