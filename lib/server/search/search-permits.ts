import { Problem } from '@/lib/core/problems/problem.ts'
import { type Bounds, createPermits, type Permits } from '../tail/permits.ts'

/** Units: seconds */
const retryAfterSeconds = 5

/**
 * Bounds the searches that run: each reads whole logs, several at a time.
 *
 * Errors: Problem `too-many-searches`
 */
export function createSearchPermits(bounds: Bounds): Permits {
  return createPermits(bounds, {
    ofOne: (_own, _count, max) =>
      new Problem('too-many-searches', `${max} searches of yours run already, which is as many as one person may`, {
        hint: 'Wait until one of them ends, or cancel it. The bound is PODLOGS_SEARCHES_PER_PERSON_MAX.',
        retryAfterSeconds,
      }),
    ofAll: (max) =>
      new Problem('too-many-searches', `All together run the ${max} searches that this server bears`, {
        hint: 'Try again later. Its admin can raise PODLOGS_SEARCHES_MAX, or run more replicas.',
        retryAfterSeconds,
      }),
  })
}
