import type { MissingRight } from '@/lib/core/problems/problem.ts'

/** The right that something takes in a namespace. */
export type RightIn = (namespace: string) => MissingRight

/** The right to read logs. */
export const toReadLogs: RightIn = (namespace) => ({ verb: 'get', resource: 'pods/log', apiGroup: '', namespace })

/**
 * The right to see what is masked. No object of the cluster has it: RBAC grants what it is told to, and the API server says who has it.
 *
 * Source: https://kubernetes.io/docs/reference/access-authn-authz/rbac/#referring-to-resources
 */
export const toReveal: RightIn = (namespace) => ({
  verb: 'reveal',
  resource: 'logs',
  apiGroup: 'podlogs.dev',
  namespace,
})
