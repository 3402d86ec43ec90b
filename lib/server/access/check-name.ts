import { Problem } from '@/lib/core/problems/problem.ts'

const label = /^[a-z0-9]([-a-z0-9]{0,61}[a-z0-9])?$/
const subdomain = /^[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/

/** What may stand in a path to the API server, and how long it may be. */
const nameKinds = {
  namespace: { pattern: label, lengthMax: 63 },
  pod: { pattern: subdomain, lengthMax: 253 },
  container: { pattern: label, lengthMax: 63 },
} as const

/** A name that Podlogs takes from a request. */
export type NameKind = keyof typeof nameKinds

/** Tells whether a parameter's name is one of the kinds. */
export function isNameKind(kind: string): kind is NameKind {
  return Object.hasOwn(nameKinds, kind)
}

/**
 * Lets only names through that Kubernetes could have given.
 *
 * Errors: Problem `invalid-name`
 * Source: RFC 1123 labels and subdomains, as in https://kubernetes.io/docs/concepts/overview/working-with-objects/names/
 */
export function checkName(kind: NameKind, name: string): string {
  const { pattern, lengthMax } = nameKinds[kind]
  if (name.length <= lengthMax && pattern.test(name)) return name
  throw new Problem('invalid-name', `${JSON.stringify(name.slice(0, lengthMax))} cannot be the name of a ${kind}`, {
    hint: `Lower case letters, digits and "-"${kind === 'pod' ? ' and "."' : ''}, at most ${lengthMax} of them, a letter or digit at both ends.`,
  })
}
