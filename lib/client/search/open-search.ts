import { type SearchView, searchQuery } from '@/lib/core/links/search-view.ts'
import { searchContextLinesShown } from '@/lib/core/logs/limits.ts'
import { apiUrl } from '../api/api-url.ts'
import { type Fetch, openApi } from '../api/open-api.ts'
import { streamBytes } from '../api/stream-bytes.ts'

/**
 * Asks the server to search, and gives the bytes of its answer as they come.
 *
 * Errors: Problem; what the browser makes of a body that breaks; an AbortError after `signal`
 */
export function openSearch(view: SearchView, signal: AbortSignal, fetch?: Fetch): AsyncGenerator<Uint8Array> {
  const url = `${apiUrl(['search'], {})}?${searchQuery(view)}&contextLines=${searchContextLinesShown}`
  return streamBytes((ending) => openApi(url, ending, fetch), signal)
}
