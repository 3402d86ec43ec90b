import { isProblem } from '@/lib/core/problems/problem.ts'
import type { ApiServer, ByteStream } from '../kubernetes/api-server.ts'
import { getPod } from '../kubernetes/get-pod.ts'
import { type LogOf, openPodLog, type PodLogOptions } from '../kubernetes/open-pod-log.ts'
import { maskBytes } from '../redaction/mask-bytes.ts'
import { explainRefusal } from '../tail/explain-refusal.ts'
import { isKubeletError } from '../tail/is-kubelet-error.ts'
import { logUnavailable } from '../tail/log-unavailable.ts'
import { countedSource } from './counted-source.ts'
import type { Call } from './create-respond.ts'
import { decodeLogQuery } from './decode-log-query.ts'
import { maskedOrRevealed } from './masked-or-revealed.ts'
import { readFlag } from './read-flag.ts'
import { streamResponse } from './stream-response.ts'
import { withDownloadPermit } from './with-download-permit.ts'

/**
 * Answers with the log of a container as the kubelet gives it, byte for byte but for what is masked.
 *
 * Errors: a Problem, before the first byte, `too-many-downloads` among them; where the log breaks off later, so does the answer
 */
export function answerLog(call: Call<LogOf>): Promise<Response> {
  return withDownloadPermit(call, (watching, leave) => begin(call, watching, leave))
}

/** `watching`: rights are looked at until it is aborted. `onLeave`: called when the answer has ended, or nobody reads it any more. */
async function begin(call: Call<LogOf>, watching: AbortSignal, onLeave: () => void): Promise<Response> {
  const { api, params, query, signal, audit } = call
  const options = decodeLogQuery(query)
  const abort = new AbortController()
  const asked = { reveal: readFlag(query, 'reveal'), namespaces: [params.namespace] }
  const { masker, rights } = await maskedOrRevealed(call, asked, watching)
  const right = rights.inNamespace(params.namespace)
  const leaving = AbortSignal.any([signal, abort.signal, right])
  const bytes = (await open(api(), params, options, leaving))[Symbol.asyncIterator]()
  // What follows comes when it comes; the rest has its first bytes soon, and they may be the kubelet's own words.
  const first = options.follow ? null : await bytes.next()
  if (first?.value !== undefined && isKubeletError(first.value)) {
    await bytes.return?.()
    throw logUnavailable(decode(first.value))
  }
  const masked = maskBytes(withFirst(first, bytes), masker.read(), options.timestamps)
  const what = {
    namespaces: [params.namespace],
    pod: params.pod,
    ...(options.container === null ? {} : { container: options.container }),
    follow: options.follow,
  }
  const source = {
    async next() {
      const result = await masked.next()
      return result.done ? null : result.value
    },
    cancel: () => abort.abort(),
  }
  const counted = countedSource(source, (bytes) => {
    onLeave()
    audit({ event: 'download', outcome: 'ended', ...what, bytes })
  })
  return streamResponse(counted, 'text/plain; charset=utf-8', call)
}

async function open(api: ApiServer, log: LogOf, options: PodLogOptions, signal: AbortSignal): Promise<ByteStream> {
  try {
    return await openPodLog(api, log, options, signal)
  } catch (error) {
    if (!isProblem(error) || error.code !== 'invalid-query') throw error
    throw explainRefusal(error, await getPod(api, log.namespace, log.pod, signal), log, options)
  }
}

/** What was read already, and then the rest. */
async function* withFirst(
  first: IteratorResult<Uint8Array, unknown> | null,
  rest: AsyncIterator<Uint8Array, unknown>,
): AsyncGenerator<Uint8Array> {
  for (let result = first ?? (await rest.next()); !result.done; result = await rest.next()) yield result.value
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes)
}
