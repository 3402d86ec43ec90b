/**
 * What a key says about its value. trace: a trace or span ID, in one of their forms; span: the same, but only as 16
 * hexadecimal digits, since the key often means something else (a payment, a comment); request: an ID of any form.
 */
export type KeyMeaning = 'trace' | 'span' | 'request'

/** Ends of keys without their signs, in small letters: `http.request.id`, `x-b3-traceid` and `dd.trace_id` are among them. */
const keyEnds: readonly (readonly [end: string, meaning: KeyMeaning])[] = [
  ['traceid', 'trace'],
  ['spanid', 'trace'],
  ['parentid', 'span'],
  ['transactionid', 'span'],
  ['requestid', 'request'],
  ['reqid', 'request'],
  ['correlationid', 'request'],
  ['operationid', 'request'],
]

/** Reads the end of a text that stands before "=" or ":" as a key. Null where it names no correlation ID. */
export function keyMeaning(text: string): KeyMeaning | null {
  const key = text.toLowerCase().replace(/[-_.@ ]/g, '')
  for (const [end, meaning] of keyEnds) if (key.endsWith(end)) return meaning
  return null
}

const uuid = '[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}'
const notWithin = '(?![\\w-])'
const forms: Readonly<Record<KeyMeaning, RegExp>> = {
  trace: new RegExp(`(?:${uuid}|[0-9a-f]{32}|[0-9a-f]{16}|\\d{10,20})${notWithin}`, 'iy'),
  span: new RegExp(`[0-9a-f]{16}${notWithin}`, 'iy'),
  request: /[A-Za-z0-9][\w./+~-]{2,127}={0,2}/y,
}

/**
 * The length of the ID that begins at `start`, 0 where there is none.
 *
 * Shape: for a trace, hexadecimal of 16 or 32, a UUID or Datadog's decimal; for a request, any token with a digit that is
 *        not a plain small number ("req-1", "c9f3a1", a UUID, "host/Ab3dE-000017"). All zeros are none.
 */
export function idLength(text: string, start: number, meaning: KeyMeaning): number {
  const form = forms[meaning]
  form.lastIndex = start
  const found = form.exec(text)?.[0].replace(/[./-]+$/, '') ?? ''
  if (/^[0-]+$/.test(found)) return 0
  const saysNothing = meaning === 'request' && (!/\d/.test(found) || /^\d{1,5}$/.test(found))
  return saysNothing ? 0 : found.length
}
