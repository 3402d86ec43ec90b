import { Problem } from '@/lib/core/problems/problem.ts'

/** Names of the cluster's own parts, and of who may do everything. */
const reserved = 'system:'

/**
 * Refuses names that no person and no group of people may have: whoever could choose theirs would be the cluster.
 *
 * Errors: Problem `identity-refused`
 */
export function refuseReserved(names: readonly string[]): void {
  const wrong = names.find((name) => name.startsWith(reserved))
  if (wrong === undefined) return
  throw new Problem('identity-refused', `Podlogs speaks for nobody named ${JSON.stringify(wrong)}`, {
    hint: `Names that begin with "${reserved}" are the cluster's own: no person and no group of people may have one.`,
  })
}
