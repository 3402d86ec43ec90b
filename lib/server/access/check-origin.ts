import { Problem } from '@/lib/core/problems/problem.ts'

/**
 * Keeps other web pages from asking in the person's name, for every method: logs are read with GET. Sibling subdomains are
 * other pages, too. Programs other than browsers send neither header and pass.
 *
 * Errors: Problem `cross-site-request`
 */
export function checkOrigin(headers: Headers): void {
  const site = headers.get('sec-fetch-site')
  if (site === 'same-origin' || site === 'none') return
  if (site === null && isSameOrigin(headers.get('origin'), headers.get('host'))) return
  throw new Problem('cross-site-request', 'This was asked from another web page', {
    hint: 'Open the address in the address bar of the browser.',
  })
}

/** Browsers leave `Sec-Fetch-Site` out over plain http from other machines; there the origin has to be the host that was asked. */
function isSameOrigin(origin: string | null, host: string | null): boolean {
  if (origin === null) return true
  return URL.canParse(origin) && new URL(origin).host === host?.toLowerCase()
}
