import { Problem } from '@/lib/core/problems/problem.ts'
import { type Bounds, createPermits, type Permits } from './permits.ts'

/** Units: seconds */
const retryAfterSeconds = 5

/**
 * Bounds the logs that are read as plain text, to be kept or followed by `curl`: each holds a connection of its own.
 *
 * Errors: Problem `too-many-downloads`
 */
export function createDownloadPermits(bounds: Bounds): Permits {
  return createPermits(bounds, {
    ofOne: (_own, _count, max) =>
      new Problem('too-many-downloads', `You download ${max} logs already, which is as many as one person may`, {
        hint: 'Wait until one of them ends. The bound is PODLOGS_DOWNLOADS_PER_PERSON_MAX.',
        retryAfterSeconds,
      }),
    ofAll: (max) =>
      new Problem('too-many-downloads', `All together download the ${max} logs that this server bears`, {
        hint: 'Try again later. Its admin can raise PODLOGS_DOWNLOADS_MAX, or run more replicas.',
        retryAfterSeconds,
      }),
  })
}
