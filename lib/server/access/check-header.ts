import { Problem } from '@/lib/core/problems/problem.ts'

/**
 * Wants the header `X-Podlogs: 1` of a browser: a page of another origin cannot send it without our consent. A click on a
 * link and an address that is typed cannot have it; what they get, no other page can read.
 *
 * Errors: Problem `cross-site-request`
 */
export function checkHeader(headers: Headers): void {
  const fromBrowser = headers.has('sec-fetch-site') || headers.has('cookie')
  if (!fromBrowser || headers.get('x-podlogs') === '1' || headers.get('sec-fetch-mode') === 'navigate') return
  throw new Problem('cross-site-request', 'The header X-Podlogs: 1 is missing', {
    hint: 'Pages of Podlogs send it; with curl, send an Authorization header instead of a cookie.',
  })
}
