import { identityKey } from '../access/identity.ts'
import { config } from '../config.ts'
import { logFailure } from '../observability/log-failure.ts'
import { openSelections } from '../selection/open-selections.ts'
import { createStreamPermits } from '../tail/stream-permits.ts'
import { openTailStream } from '../tail/tail-stream.ts'
import { createUpstreams } from '../tail/upstreams.ts'
import { sharedHub } from '../watch/shared-hub.ts'
import type { Call } from './create-respond.ts'
import { decodeStreamRequest } from './decode-stream-request.ts'
import { streamResponse } from './stream-response.ts'

/** The logs that this process follows, for all tabs. */
const upstreams = createUpstreams()

const permits = createStreamPermits(config.streams)

/**
 * Answers with the logs of the containers that the body names, in the wire format of docs/api.md.
 *
 * Errors: Problem `invalid-query`, `invalid-name`, `too-many-streams`; what concerns one container comes as an event of the stream
 */
export async function answerStream({
  request,
  requestId,
  identity,
  api,
  masker,
  signal,
}: Call<unknown>): Promise<Response> {
  const wanted = await decodeStreamRequest(request)
  const person = identityKey(identity)
  permits.check(person, wanted.sources.length)
  const server = api()
  const fail = (error: unknown) => logFailure(requestId, error)
  const stream = openTailStream(
    { api: server, upstreams, masker, permit: () => permits.take(person) },
    wanted,
    (listener, reading) => openSelections({ hub: sharedHub, api: server, signal: reading, fail }, wanted, listener),
    fail,
  )
  return streamResponse(stream, 'text/plain; charset=utf-8', signal)
}
