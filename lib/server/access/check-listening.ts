import { Problem } from '@/lib/core/problems/problem.ts'
import type { AccessMode } from './identity.ts'

const loopback = new Set(['127.0.0.1', '::1', 'localhost'])

/**
 * Makes sure that nobody but this machine is served before it was said who may come in. `hostname`: what the server listens on.
 *
 * Errors: Problem `invalid-query`; the process must not start with it
 */
export function checkListening(access: AccessMode, hostname: string | undefined): void {
  if (access !== 'local' || loopback.has(hostname ?? '')) return
  throw new Problem(
    'invalid-query',
    `Podlogs will not listen on ${hostname || 'every address'} for one person alone: with PODLOGS_ACCESS=local, HOSTNAME must be 127.0.0.1. For a team, PODLOGS_ACCESS=token asks each person for their own token`,
  )
}
