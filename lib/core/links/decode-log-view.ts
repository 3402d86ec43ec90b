import { parseLineId } from '../logs/line-id.ts'
import { isParameterName, logParameters, type QueryView } from './log-parameters.ts'
import type { LogView } from './log-view.ts'

/** What of a URL's query is read: URLSearchParams, and what a framework gives in its place. */
export type SearchParams = { getAll(name: string): readonly string[]; keys(): Iterable<string> }

/** A part of a link that says nothing: it is left out, and the person is told. */
export type LinkComplaint = { readonly parameter: string; readonly value: string; readonly allowed: string }

/** A link read as far as it can be. */
export type DecodedLink = { readonly view: LogView; readonly complaints: readonly LinkComplaint[] }

/**
 * Reads a link to a log, hand-typed ones too.
 *
 * Shape:  `fragment` with or without its "#". Of a parameter named twice the last one counts; `source`, `hide`, `only`, `exclude` and `level` gather
 *         them. Names that begin with "_" are of others and are left alone.
 * Errors: none; a bad value is a complaint, and the rest counts
 */
export function decodeLogView(search: SearchParams, fragment: string): DecodedLink {
  const complaints: LinkComplaint[] = []
  const named: { -readonly [Name in keyof QueryView]?: QueryView[Name] } = {}
  const read = <Name extends keyof QueryView>(name: Name): void => {
    const { read: readText, repeats, allowed } = logParameters[name]
    const texts = search.getAll(name)
    const values: QueryView[Name][] = []
    for (const text of repeats === undefined ? texts.slice(-1) : texts) {
      const value = readText(text)
      if (value === undefined) complaints.push({ parameter: name, value: text, allowed })
      else values.push(value)
    }
    const [value] = repeats === undefined || values.length === 0 ? values : [repeats.join(values)]
    if (value !== undefined) named[name] = value
  }
  for (const name of new Set(search.keys())) {
    if (isParameterName(name)) read(name)
    else if (!name.startsWith('_')) {
      const allowed = `one of the parameters ${Object.keys(logParameters).join(', ')}`
      complaints.push({ parameter: name, value: search.getAll(name).at(-1) ?? '', allowed })
    }
  }
  return { view: { ...withFallbacks(named), line: lineOf(fragment, complaints) }, complaints }
}

/** Fills up what a link does not name. */
export function withFallbacks(named: Partial<QueryView>): QueryView {
  const value = <Name extends keyof QueryView>(name: Name): QueryView[Name] =>
    named[name] ?? logParameters[name].fallback(named)
  return {
    context: value('context'),
    source: value('source'),
    hide: value('hide'),
    only: value('only'),
    container: value('container'),
    previous: value('previous'),
    restartCount: value('restartCount'),
    follow: value('follow'),
    // null is a value here (all), and no gap to fill.
    tailLines: named.tailLines === undefined ? value('tailLines') : named.tailLines,
    sinceTime: value('sinceTime'),
    untilTime: value('untilTime'),
    q: value('q'),
    id: value('id'),
    exclude: value('exclude'),
    contextLines: value('contextLines'),
    level: value('level'),
    timestamps: value('timestamps'),
    wrap: value('wrap'),
    raw: value('raw'),
    size: value('size'),
    columns: value('columns'),
  }
}

function lineOf(fragment: string, complaints: LinkComplaint[]): LogView['line'] {
  // Some programs write the colons of a time as %3A.
  const text = fragment.replace(/^#/, '').replace(/%3a/gi, ':')
  if (!/^L\d/i.test(text)) return null
  const line = parseLineId(text.slice(1).toUpperCase())
  const allowed = 'L, a time in RFC 3339 and UTC, a point and a number, such as L2026-01-02T03:04:05.678901234Z.0'
  if (line === null) complaints.push({ parameter: '#L', value: fragment, allowed })
  return line
}
