import type { LogOf } from '../kubernetes/open-pod-log.ts'
import { openWholeLine } from '../tail/open-whole-line.ts'
import { countedSource } from './counted-source.ts'
import type { Call } from './create-respond.ts'
import { decodeLineQuery } from './decode-line-query.ts'
import { maskedOrRevealed } from './masked-or-revealed.ts'
import { readFlag } from './read-flag.ts'
import { streamResponse } from './stream-response.ts'
import { withDownloadPermit } from './with-download-permit.ts'

/**
 * Answers with all of one line, which is longer than what a stream brings of it, byte for byte but for what is masked.
 *
 * Errors: a Problem, before the first byte, `line-not-found` and `too-many-downloads` among them; where the log breaks off later,
 *         so does the answer
 */
export function answerLine(call: Call<LogOf>): Promise<Response> {
  return withDownloadPermit(call, async (reading, leave) => {
    const { api, params, query, signal, audit } = call
    const { namespace, pod } = params
    const wanted = decodeLineQuery(params, query)
    const asked = { reveal: readFlag(query, 'reveal'), namespaces: [namespace] }
    const { masker, rights } = await maskedOrRevealed(call, asked, reading)
    const leaving = AbortSignal.any([signal, reading, rights.inNamespace(namespace)])
    const parts = await openWholeLine({ api: api(), masker }, wanted, leaving)
    const source = {
      async next() {
        const result = await parts.next()
        return result.done ? null : result.value
      },
      // Leaving ends the reading.
      cancel: () => {},
    }
    const counted = countedSource(source, (bytes) => {
      leave()
      const what = { namespaces: [namespace], pod, container: wanted.container, follow: false }
      audit({ event: 'download', outcome: 'ended', ...what, bytes })
    })
    return streamResponse(counted, 'text/plain; charset=utf-8', call)
  })
}
