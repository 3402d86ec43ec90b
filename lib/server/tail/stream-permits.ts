import { Problem } from '@/lib/core/problems/problem.ts'
import { type Bounds, createPermits, type Permits } from './permits.ts'

/** A tab that was closed or loaded anew gives back what it had within this. Units: seconds */
const retryAfterSeconds = 5

/**
 * Bounds the logs that streams have open. One that is open in two tabs counts twice, though the cluster is asked for it once.
 *
 * Errors: Problem `too-many-streams`
 */
export function createStreamPermits(bounds: Bounds): Permits {
  return createPermits(bounds, {
    ofOne(own, count, max) {
      const had = own === 0 ? '' : `, and you have ${own} open already`
      const these = count === 1 ? 'This log would be' : `These ${count} logs would be`
      return new Problem('too-many-streams', `${these} more than the ${max} that one person may have open${had}`, {
        hint: 'Close other tabs, or choose fewer containers. The bound is PODLOGS_STREAMS_PER_PERSON_MAX.',
        retryAfterSeconds,
      })
    },
    ofAll: (max) =>
      new Problem('too-many-streams', `All who read here together have the ${max} logs open that this server bears`, {
        hint: 'Try again later. Its admin can raise PODLOGS_STREAMS_MAX, or run more replicas.',
        retryAfterSeconds,
      }),
  })
}
