import type { Timestamp } from '../logs/timestamp.ts'
import type { StreamSelection } from '../wire/stream-selection.ts'
import { encodeReadably } from './encode-log-view.ts'
import { flagValue, nameValue, timeValue } from './parameter-value.ts'
import { readSelections, writeSelection } from './selection-value.ts'

/** All that a link to a search says. The parameters are those of a link to a log. */
export type SearchView = {
  /** Null: the current one. */
  readonly context: string | null
  readonly source: readonly StreamSelection[]
  /** A pattern as an address has it. Empty: nothing is looked for yet. */
  readonly q: string
  readonly sinceTime: Timestamp | null
  readonly untilTime: Timestamp | null
  /** The runs before the current ones, too. */
  readonly previous: boolean
}

/** Reads the query of a link to a search. What cannot be read says nothing. */
export function readSearchView(query: Pick<URLSearchParams, 'get' | 'getAll'>): SearchView {
  return {
    context: nameValue.read(query.get('context') ?? '') ?? null,
    source: readSelections(query.getAll('source')),
    q: query.get('q') ?? '',
    sinceTime: timeValue.read(query.get('sinceTime') ?? '') ?? null,
    untilTime: timeValue.read(query.get('untilTime') ?? '') ?? null,
    previous: flagValue.read(query.get('previous') ?? 'true') ?? true,
  }
}

/**
 * The address of a search: only what differs from a search of everything.
 *
 * Shape: "/search?source=shop/deployment/cart&q=refused"
 */
export function searchPath(view: SearchView): string {
  const parts = searchParts(view).filter(([name, value]) => name !== 'previous' || value !== 'true')
  return `/search${parts.length === 0 ? '' : `?${written(parts)}`}`
}

/** The query that asks the server, all of it said. Shape: "source=shop&q=refused&previous=true" */
export function searchQuery(view: SearchView): string {
  return written(searchParts(view))
}

function searchParts(view: SearchView): readonly (readonly [string, string])[] {
  const { context, source, q, sinceTime, untilTime, previous } = view
  const named: readonly (readonly [string, string])[] = [
    ['context', nameValue.write(context)],
    ...source.map((selection) => ['source', writeSelection(selection)] as const),
    ['q', q],
    ['sinceTime', timeValue.write(sinceTime)],
    ['untilTime', timeValue.write(untilTime)],
    ['previous', flagValue.write(previous)],
  ]
  return named.filter(([, value]) => value !== '')
}

function written(parts: readonly (readonly [string, string])[]): string {
  return parts.map(([name, value]) => `${name}=${encodeReadably(value)}`).join('&')
}
