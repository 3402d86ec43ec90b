const label = /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/
const subdomain = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/

/**
 * What may be the name of what, and how long it may be. Objects that own pods are named as pods are.
 *
 * Source: RFC 1123 labels and subdomains, as in https://kubernetes.io/docs/concepts/overview/working-with-objects/names/
 */
export const nameKinds = {
  namespace: { pattern: label, lengthMax: 63 },
  pod: { pattern: subdomain, lengthMax: 253 },
  container: { pattern: label, lengthMax: 63 },
} as const

/** A name that Podlogs takes from outside. */
export type NameKind = keyof typeof nameKinds

/** Tells whether Kubernetes could have given this name. */
export function isName(kind: NameKind, name: string): boolean {
  const { pattern, lengthMax } = nameKinds[kind]
  return name.length <= lengthMax && pattern.test(name)
}
