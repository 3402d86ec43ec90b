import { fileName } from '@/lib/core/download/file-name.ts'
import { toTimestamp } from '@/lib/core/logs/timestamp.ts'
import { gzipSource } from '../download/gzip-source.ts'
import { openKeptLogs } from '../download/open-kept-logs.ts'
import { logFailure } from '../observability/log-failure.ts'
import { gatherRuns } from '../selection/gather-runs.ts'
import { openSelections } from '../selection/open-selections.ts'
import { createUpstreams } from '../tail/upstreams.ts'
import { sharedHub } from '../watch/shared-hub.ts'
import { countedSource } from './counted-source.ts'
import type { Call } from './create-respond.ts'
import { decodeDownloadQuery } from './decode-download-query.ts'
import { maskedOrRevealed } from './masked-or-revealed.ts'
import { streamResponse } from './stream-response.ts'
import { withDownloadPermit } from './with-download-permit.ts'

/** Nothing is followed: a file ends. */
const upstreams = createUpstreams()

const contentTypes = {
  text: 'text/plain; charset=utf-8',
  ndjson: 'application/x-ndjson',
  csv: 'text/csv; charset=utf-8',
} as const

/**
 * Answers with a file of all that the nodes keep of the chosen containers.
 *
 * Errors: a Problem, before the first byte, `too-many-downloads` among them; what cannot be read besides is said in the file
 */
export function answerDownload(call: Call<unknown>): Promise<Response> {
  return withDownloadPermit(call, (reading, leave) => begin(call, reading, leave))
}

/** `reading`: aborted when nothing is read any more. `onLeave`: called when the answer has ended, or nobody reads it any more. */
async function begin(call: Call<unknown>, reading: AbortSignal, onLeave: () => void): Promise<Response> {
  const { api, query, requestId, signal, audit } = call
  const wanted = decodeDownloadQuery(query)
  const { source, options, untilTime } = wanted
  const server = api()
  const namespaces = [...new Set(source.map(({ namespace }) => namespace))]
  const { masker, rights } = await maskedOrRevealed(call, { reveal: wanted.reveal, namespaces }, reading)
  const fail = (error: unknown) => logFailure(requestId, error)
  const found = gatherRuns(wanted.previous)
  const chosen = { selections: source, sources: [], follow: false }
  const ways = { hub: sharedHub, api: server, signal: AbortSignal.any([signal, reading]), fail }
  const selections = openSelections(ways, chosen, found)
  reading.addEventListener('abort', selections.close)
  await untilAborted(selections.settled, signal)
  const [problem] = found.problems
  // A file that lacks what was asked for, and says so nowhere, would be taken for the whole.
  if (problem !== undefined) throw problem
  const file = openKeptLogs({ api: server, upstreams, masker, rights, fail }, found.runs, wanted)
  // Until the answer has begun, nobody else tells the file that its reader has left.
  signal.addEventListener('abort', file.bytes.cancel)
  const first = await file.first()
  signal.throwIfAborted()
  const what = { namespaces, selections: source.length, sources: found.runs.length }
  const counted = countedSource(options.gzip ? gzipSource(file.bytes) : file.bytes, (bytes) => {
    onLeave()
    audit({ event: 'download', outcome: 'ended', ...what, bytes })
  })
  const response = streamResponse(counted, options.gzip ? 'application/gzip' : contentTypes[options.format], call)
  const span = { first, last: untilTime ?? toTimestamp(new Date().toISOString()) }
  const name = fileName(
    found.runs.map((run) => run.source),
    span,
    options,
  )
  response.headers.set('Content-Disposition', `attachment; filename="${name}"`)
  return response
}

/** Waits, but not for a reader that has left. Errors: the reason of the signal */
function untilAborted(waited: Promise<void>, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted()
  const left = new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true })
  })
  return Promise.race([waited, left])
}
