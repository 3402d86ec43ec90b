import type { SearchEvent } from './search-record.ts'

const recordSeparator = '\u001e'

/** Writes what the server says between the lines. Shape: RS, JSON (which holds no line feed), LF */
export function encodeEvent(event: SearchEvent): Uint8Array {
  return new TextEncoder().encode(`${recordSeparator}${JSON.stringify(event)}\n`)
}
