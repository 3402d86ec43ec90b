import { identityKey } from '../access/identity.ts'
import { config } from '../config.ts'
import { logFailure } from '../observability/log-failure.ts'
import { openSelections } from '../selection/open-selections.ts'
import { createStreamPermits } from '../tail/stream-permits.ts'
import { openTailStream } from '../tail/tail-stream.ts'
import { createUpstreams } from '../tail/upstreams.ts'
import { sharedHub } from '../watch/shared-hub.ts'
import { countedSource } from './counted-source.ts'
import type { Call } from './create-respond.ts'
import { decodeStreamRequest } from './decode-stream-request.ts'
import { maskedOrRevealed } from './masked-or-revealed.ts'
import { streamResponse } from './stream-response.ts'

/** The logs that this process follows, for all tabs. */
const upstreams = createUpstreams()

const permits = createStreamPermits(config.streams)

/**
 * Answers with the logs of the containers that the body names, in the wire format of docs/api.md.
 *
 * Errors: Problem `invalid-query`, `invalid-name`, `too-many-streams`; what concerns one container comes as an event of the stream
 */
export async function answerStream(call: Call<unknown>): Promise<Response> {
  const { request, requestId, identity, api, audit } = call
  const wanted = await decodeStreamRequest(request)
  const person = identityKey(identity)
  permits.check(person, wanted.sources.length)
  const server = api()
  const reading = new AbortController()
  const namespaces = [...new Set([...wanted.sources, ...wanted.selections].map(({ namespace }) => namespace))]
  const { masker, rights } = await maskedOrRevealed(
    call,
    { reveal: wanted.reveal === true, namespaces },
    reading.signal,
  )
  const fail = (error: unknown) => logFailure(requestId, error)
  const stream = openTailStream(
    { api: server, upstreams, masker, permit: () => permits.take(person), rights },
    wanted,
    (listener, signal) => openSelections({ hub: sharedHub, api: server, signal, fail }, wanted, listener),
    fail,
  )
  const what = {
    namespaces,
    sources: wanted.sources.length,
    selections: wanted.selections.length,
    follow: wanted.follow,
  }
  const openedMs = performance.now()
  audit({ event: 'open', outcome: 'allowed', ...what })
  const source = countedSource(stream, (bytes) => {
    reading.abort()
    audit({
      event: 'close',
      outcome: 'ended',
      ...what,
      bytes,
      seconds: Math.round((performance.now() - openedMs) / 1000),
    })
  })
  return streamResponse(source, 'text/plain; charset=utf-8', call)
}
