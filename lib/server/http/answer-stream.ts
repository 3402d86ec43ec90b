import { logFailure } from '../observability/log-failure.ts'
import { openTailStream } from '../tail/tail-stream.ts'
import type { Call } from './create-respond.ts'
import { decodeStreamRequest } from './decode-stream-request.ts'
import { streamResponse } from './stream-response.ts'

/**
 * Answers with the logs of the containers that the body names, in the wire format of docs/api.md.
 *
 * Errors: Problem `invalid-query`, `invalid-name`; what concerns one container comes as an event of the stream
 */
export async function answerStream({ request, requestId, api, signal }: Call<unknown>): Promise<Response> {
  const wanted = await decodeStreamRequest(request)
  const stream = openTailStream(api(), wanted, (error) => logFailure(requestId, error))
  return streamResponse(stream, 'text/plain; charset=utf-8', signal)
}
