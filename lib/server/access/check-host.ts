import { Problem } from '@/lib/core/problems/problem.ts'

const loopback = new Set(['localhost', '127.0.0.1', '[::1]'])

/**
 * Lets only known host names in, with any port: a page whose name was made to point at this machine (DNS rebinding) has another.
 *
 * Errors: Problem `host-not-allowed`
 */
export function checkHost(host: string | null, allowedHosts: readonly string[]): void {
  const name = /^(\[[0-9a-f:]+\]|[^:@/\\\s]+)(?::\d{1,5})?$/i.exec(host ?? '')?.[1]?.toLowerCase() ?? ''
  if (loopback.has(name) || allowedHosts.includes(name)) return
  throw new Problem('host-not-allowed', `Podlogs is not served under the name ${JSON.stringify(name || host)}`, {
    hint: 'Open it as http://localhost, or name the host in PODLOGS_ALLOWED_HOSTS.',
  })
}
