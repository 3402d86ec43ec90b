import { createLineMatcher } from '@/lib/core/patterns/line-matcher.ts'
import { identityKey } from '../access/identity.ts'
import { config } from '../config.ts'
import { logFailure } from '../observability/log-failure.ts'
import { createSearchPermits } from '../search/search-permits.ts'
import { openSearchStream } from '../search/search-stream.ts'
import { openSelections } from '../selection/open-selections.ts'
import { createUpstreams } from '../tail/upstreams.ts'
import { sharedHub } from '../watch/shared-hub.ts'
import { countedSource } from './counted-source.ts'
import type { Call } from './create-respond.ts'
import { decodeSearchQuery } from './decode-search-query.ts'
import { streamResponse } from './stream-response.ts'

/** Nothing is followed: a search ends. */
const upstreams = createUpstreams()

const permits = createSearchPermits(config.searches)

/**
 * Answers with the lines, of all that the nodes keep of the chosen containers, that contain a text. Wire format of docs/api.md.
 *
 * Errors: Problem `invalid-query`, `too-many-searches`; what concerns one container comes as an event
 */
export function answerSearch(call: Call<unknown>): Response {
  const { query, requestId, identity, api, masker, rights, audit } = call
  const wanted = decodeSearchQuery(query)
  const match = createLineMatcher(wanted.q)
  const server = api()
  const giveBack = permits.take(identityKey(identity))
  const reading = new AbortController()
  const fail = (error: unknown) => logFailure(requestId, error)
  const chosen = { selections: wanted.source, sources: [], follow: false }
  const stream = openSearchStream(
    { api: server, upstreams, masker, rights: rights(reading.signal), match },
    wanted,
    (listener, signal) => openSelections({ hub: sharedHub, api: server, signal, fail }, chosen, listener),
    fail,
  )
  const namespaces = [...new Set(wanted.source.map(({ namespace }) => namespace))]
  const what = { namespaces, selections: wanted.source.length }
  const openedMs = performance.now()
  audit({ event: 'search', outcome: 'allowed', ...what })
  const source = countedSource(stream, (bytes) => {
    reading.abort()
    giveBack()
    const seconds = Math.round((performance.now() - openedMs) / 1000)
    audit({ event: 'search', outcome: 'ended', ...what, bytes, seconds })
  })
  return streamResponse(source, 'text/plain; charset=utf-8', call)
}
