import { base64Url, runEnd } from './byte-class.ts'
import { closesString } from './closes-string.ts'
import { isHiddenAlready } from './hidden-value.ts'
import type { Pair } from './read-pair.ts'
import type { Secret } from './secret.ts'
import { bareEnd, type ValueRange } from './value-range.ts'

const [space, closeBracket] = [0x20, 0x5d]
/** A scheme is a word: "Bearer", "AWS4-HMAC-SHA256". Units: bytes */
const schemeBytesMax = 24
/** Shorter ones of small letters are words about an authorization, and none of one. Units: bytes */
const wordBytesMax = 20
/** Credentials behind a scheme that nobody knows, or behind none, have at least so many bytes. */
const credentialsBytesMin = 8
const rule = 'authorization'

const isWord = /^[A-Za-z]?[a-z]+[.,:;]?$/

const schemes =
  /^(?:bearer|basic|token|negotiate|ntlm|apikey|api-key|key|splunk|jwt|digest|hawk|oauth|signature|aws4-[\w-]+)$/i
/** Schemes whose credentials are several pairs, of which each may be the secret. */
const ofParameters = /^(?:digest|hawk|oauth|signature|aws4-[\w-]+)$/i

/**
 * The credentials in the value of `Authorization`, without their scheme: who reads still sees how somebody authenticated.
 *
 * Shape:  "Bearer abc123" → abc123; "Digest username=…, response=…" → all behind Digest; "abc123def" → all of it; words → null
 * Source: RFC 9110, section 11.6.2
 */
export function headerValue(
  line: Uint8Array,
  { start, end, quoted }: ValueRange,
  separator: Pair['separator'],
  cut: boolean,
): Secret | null {
  const schemeEnd = runEnd(line, start, base64Url, Math.min(line.length, start + schemeBytesMax))
  const word = line[schemeEnd] === space && schemeEnd > start && schemeEnd <= end ? latin1(line, start, schemeEnd) : ''
  const known = schemes.test(word)
  // Behind "=" a space ends the pair, but where a scheme stands before it.
  const hasScheme = known || (word !== '' && (quoted || separator !== 'equals'))
  const from = hasScheme ? schemeEnd + 1 : start
  const to = quoted || !hasScheme ? end : ofParameters.test(word) ? parametersEnd(line, from) : bareEnd(line, from)
  if (to <= from || isHiddenAlready(line, from, to)) return null
  if (cut && to === line.length) return { rule, start: from, end: to }
  const spoken = to - from <= wordBytesMax && !(quoted && known) && isWord.test(latin1(line, from, to))
  const short = to - from < credentialsBytesMin && !known
  return spoken || short ? null : { rule, start: from, end: to }
}

/** Pairs of a header go to the end of the line, or of the string or list that they stand in. */
function parametersEnd(line: Uint8Array, from: number): number {
  let at = from
  let open = false
  for (; at < line.length; at++) {
    const byte = line[at] ?? 0
    if (byte === 0x22 && line[at - 1] === 0x3d && !closesString(line, at + 1)) open = true
    else if (byte === 0x22 && open) open = false
    else if ((byte === 0x22 || byte === 0x27 || byte === closeBracket || byte === 0x5c) && !open) break
  }
  return at
}

function latin1(line: Uint8Array, start: number, end: number): string {
  return String.fromCharCode(...line.subarray(start, end))
}
