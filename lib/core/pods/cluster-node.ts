/** What Kubernetes calls the label with the zone of a node; newer clusters put it on its pods, too. */
export const zoneLabel = 'topology.kubernetes.io/zone'

/** A node, as far as a log needs to know it. `zone` null: it has none. */
export type ClusterNode = { readonly name: string; readonly zone: string | null }
