/** A pair of a logfmt line: the places of its key and of its value, quotes included. */
export type LogfmtPair = {
  readonly keyStart: number
  readonly keyEnd: number
  readonly valueStart: number
  readonly valueEnd: number
}

const pair = /([A-Za-z_@][\w.@/-]*)=("(?:[^"\\]|\\.)*"?|[^\s"]*)(?=\s|$)\s*/sy

/**
 * Reads `key=value key="value"` from `start` to the end of the text.
 *
 * Shape:  one pass; the places are those in the text
 * Errors: null where anything else stands among the pairs, or there is none
 */
export function logfmtPairs(text: string, start: number): readonly LogfmtPair[] | null {
  const pairs: LogfmtPair[] = []
  let at = start
  while (at < text.length) {
    pair.lastIndex = at
    const match = pair.exec(text)
    if (match === null) return null
    const [whole, key = '', value = ''] = match
    const valueStart = at + key.length + 1
    pairs.push({ keyStart: at, keyEnd: at + key.length, valueStart, valueEnd: valueStart + value.length })
    at += whole.length
  }
  return pairs.length === 0 ? null : pairs
}

/** The value of a pair without its quotes. Escapes are those of Go's %q, of which JSON's are a part. */
export function logfmtValue(text: string, { valueStart, valueEnd }: LogfmtPair): string {
  const value = text.slice(valueStart, valueEnd)
  return value.startsWith('"') ? value.slice(1, value.length > 1 && value.endsWith('"') ? -1 : undefined) : value
}

/** What a value is, as it stands: a number, a word of the language, or a text. */
export function logfmtKind(value: string): 'number' | 'keyword' | 'string' {
  if (/^-?\d+(?:\.\d+)?$/.test(value)) return 'number'
  return /^(?:true|false|null|nil|<nil>)$/.test(value) ? 'keyword' : 'string'
}
