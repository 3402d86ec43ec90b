import { type SearchView, searchQuery } from '@/lib/core/links/search-view.ts'
import { heartbeatIntervalMs, searchContextLinesShown } from '@/lib/core/logs/limits.ts'
import { Problem } from '@/lib/core/problems/problem.ts'
import { apiUrl } from '../api/api-url.ts'
import { type Fetch, openApi } from '../api/open-api.ts'

/** Longer than this without a byte, heartbeats included, and the connection is taken for dead. Units: milliseconds */
const silenceMsMax = heartbeatIntervalMs * 2.5

/**
 * Asks the server to search, and gives the bytes of its answer as they come.
 *
 * Errors: Problem; what the browser makes of a body that breaks; an AbortError after `signal`
 */
export async function* openSearch(view: SearchView, signal: AbortSignal, fetch?: Fetch): AsyncGenerator<Uint8Array> {
  const silence = new AbortController()
  const arm = () => setTimeout(() => silence.abort(silent()), silenceMsMax)
  let timer = arm()
  try {
    const url = `${apiUrl(['search'], {})}?${searchQuery(view)}&contextLines=${searchContextLinesShown}`
    const { body } = await openApi(url, AbortSignal.any([signal, silence.signal]), fetch)
    for await (const chunk of body ?? []) {
      clearTimeout(timer)
      timer = arm()
      yield chunk
    }
  } finally {
    clearTimeout(timer)
  }
}

function silent(): Problem {
  return new Problem('server-unreachable', 'The Podlogs server has fallen silent')
}
