import { heartbeatIntervalMs } from '@/lib/core/logs/limits.ts'
import { type WatchRecord, watchResources } from '@/lib/core/pods/watch-record.ts'
import { Problem } from '@/lib/core/problems/problem.ts'
import { apiUrl } from '../api/api-url.ts'
import { type Fetch, openApi } from '../api/open-api.ts'
import { decodeWatchRecord } from './decode-watch-record.ts'
import { readTextLines } from './read-text-lines.ts'

/** Longer than this without a heartbeat, and the connection is taken for dead. Units: milliseconds */
const silenceMsMax = heartbeatIntervalMs * 2.5

/**
 * Reads all live lists of a namespace from one response, until it ends.
 *
 * Errors: Problem; an AbortError after `signal`
 */
export async function* openNamespaceWatch(
  namespace: string,
  context: string | null,
  signal: AbortSignal,
  fetch?: Fetch,
): AsyncGenerator<WatchRecord> {
  const silence = new AbortController()
  const arm = () => setTimeout(() => silence.abort(silent()), silenceMsMax)
  let timer = arm()
  try {
    const url = apiUrl(['namespaces', namespace, 'watch'], { resources: watchResources.join(','), context })
    const { body } = await openApi(url, AbortSignal.any([signal, silence.signal]), fetch)
    if (body === null) return
    for await (const line of readTextLines(body)) {
      clearTimeout(timer)
      timer = arm()
      yield decodeWatchRecord(line)
    }
  } finally {
    clearTimeout(timer)
  }
}

function silent(): Problem {
  return new Problem('server-unreachable', 'The Podlogs server has fallen silent')
}
