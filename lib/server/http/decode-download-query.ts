import type { DownloadFormat } from '@/lib/core/download/download-options.ts'
import type { KeptRequest } from '@/lib/core/download/kept-request.ts'
import { flagValue, timeValue, wordValue } from '@/lib/core/links/parameter-value.ts'
import { queryValues } from './query-values.ts'

const formats = ['text', 'ndjson', 'csv'] as const satisfies readonly DownloadFormat[]

/** Names of the parameters; `context` is read by the door. */
const names = [
  ...['context', 'source', 'sinceTime', 'untilTime', 'previous', 'reveal'],
  ...['format', 'timestamps', 'sources', 'events', 'gzip'],
]

/**
 * Reads the query of a download of everything.
 *
 * Shape:  text has times; names of sources where `sources` says so
 * Errors: Problem `invalid-query` naming the parameter and what it may be
 */
export function decodeDownloadQuery(query: URLSearchParams): KeptRequest {
  const { source, read } = queryValues(query, names)
  return {
    source,
    sinceTime: read('sinceTime', timeValue, null),
    untilTime: read('untilTime', timeValue, null),
    previous: read('previous', flagValue, false),
    reveal: read('reveal', flagValue, false),
    options: {
      format: read('format', wordValue(formats), 'text'),
      timestamps: read('timestamps', flagValue, true),
      sources: read('sources', flagValue, false),
      events: read('events', flagValue, false),
      gzip: read('gzip', flagValue, false),
    },
  }
}
