import { closesString, closingQuote } from './closes-string.ts'
import { isHarmlessValue } from './harmless-value.ts'
import { headerValue } from './header-value.ts'
import { isHiddenAlready } from './hidden-value.ts'
import { maskEnd } from './mask-text.ts'
import { type Pair, readPair } from './read-pair.ts'
import type { AnchoredRule, Secret } from './secret.ts'
import { type SecretKey, secretKeyAnchors, secretKeyOf } from './secret-key.ts'
import { type ValueRange, valueRange } from './value-range.ts'

const [openBracket, comma, space, less] = [0x5b, 0x2c, 0x20, 0x3c]
/** Values of one list, at most: `"passwords":["…","…"]`. */
const listMax = 64
/** Longest text of an element that is taken for a value. Units: bytes */
const elementBytesMax = 4096

/** Values behind keys that name a secret: in text, logfmt, JSON, YAML, headers, query strings, XML and command lines. */
export const pairRule: AnchoredRule = {
  anchors: secretKeyAnchors,
  find(line, at, cut, found) {
    // The first byte of "?sig=" and "&sig=" is none of the key's.
    const pair = readPair(line, line[at] === 0x3f || line[at] === 0x26 ? at + 1 : at)
    if (pair === null) return
    const key = secretKeyOf(String.fromCharCode(...line.subarray(pair.keyStart, pair.keyEnd)))
    if (key === null) return
    if (pair.separator === 'element') {
      addElement(line, pair, key, found)
      return
    }
    const listed = line[pair.valueAt] === openBracket && maskEnd(line, pair.valueAt) === -1
    let valueAt = listed ? pair.valueAt + 1 : pair.valueAt
    for (let count = 0; count < listMax; count++) {
      const range = valueRange(line, valueAt)
      if ((listed && !range.quoted && pair.quote !== null) || isOutside(line, range, valueAt, pair)) return
      const secret = key.meaning === 'header' ? headerOf(line, range, pair, cut) : secretOf(line, range, key, pair, cut)
      if (secret !== null) found.push(secret)
      const next = listed && range.quoted ? nextOfList(line, range.end, pair) : -1
      if (next === -1) return
      valueAt = next
    }
  },
}

function secretOf(line: Uint8Array, range: ValueRange, key: SecretKey, pair: Pair, cut: boolean): Secret | null {
  const missing =
    cut && range.end === line.length && range.end > range.start && !isHiddenAlready(line, range.start, range.end)
  if (!missing && isHarmlessValue(line, range, key, pair)) return null
  const { start, end, quoted } = range
  const { rule } = key
  // A number of JSON becomes a string of JSON.
  return pair.quote !== null && !quoted ? { rule, start, end, quote: pair.quote } : { rule, start, end }
}

/** The quote where the value should begin closes the string that the pair stands in: there is no value. */
function isOutside(line: Uint8Array, { start, quoted }: ValueRange, valueAt: number, { quote }: Pair): boolean {
  if (!quoted) return false
  return quote === null ? closesString(line, start) : start - valueAt < quote.length
}

/** A header in JSON is a string: a number behind such a key is something else. */
function headerOf(line: Uint8Array, range: ValueRange, { quote, separator }: Pair, cut: boolean): Secret | null {
  return quote !== null && !range.quoted ? null : headerValue(line, range, separator, cut)
}

function addElement(line: Uint8Array, pair: Pair, key: SecretKey, found: Secret[]): void {
  const start = pair.valueAt
  const end = line.indexOf(less, start)
  if (end === -1 || end - start > elementBytesMax) return
  if (closingQuote(line, start, end) !== -1) return
  const range = { start, end, quoted: true }
  if (!isHarmlessValue(line, range, key, pair)) found.push({ rule: key.rule, start, end })
}

/** Where the next value of a list begins; -1: there is none. */
function nextOfList(line: Uint8Array, end: number, { quote }: Pair): number {
  let at = end + (quote?.length ?? 1)
  if (line[at] !== comma) return -1
  at++
  while (line[at] === space) at++
  return at
}
