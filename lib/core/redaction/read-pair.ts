import { digit, keyish, runEnd, runStart } from './byte-class.ts'
import { standsAlone } from './stands-alone.ts'

/** A key and where its value begins. */
export type Pair = {
  readonly keyStart: number
  readonly keyEnd: number
  /** The quote behind the key with its backslashes, `"` or `\"`; null: it stands bare. */
  readonly quote: Uint8Array | null
  /** sentence: ": " behind a bare key, as in "invalid token: expired"; flag: `--password value`; element: `<password>`. */
  readonly separator: 'equals' | 'colon' | 'sentence' | 'flag' | 'element'
  /** Where the value begins, its quote included. */
  readonly valueAt: number
}

/** Keys are shorter than this; runs of base64 are not. Units: bytes */
const keyBytesMax = 80
/** Blanks between a key, its separator and its value: configuration files are written in columns. */
const blanksMax = 32

const [escapeByte, bracket, space, tab] = [0x1b, 0x5b, 0x20, 0x09]
const smallM = 0x6d
const [equals, colon, greater, less, slash, dash, backslash] = [0x3d, 0x3a, 0x3e, 0x3c, 0x2f, 0x2d, 0x5c]

/**
 * Reads the pair whose key stands at a place; null where nothing says that a value follows.
 *
 * Shape: `key=v`, `key: v`, `"key": "v"`, `\"key\":\"v\"`, `key => v`, `<key>v`, `--key v`, `key%3Dv`, with colour codes in between
 */
export function readPair(line: Uint8Array, at: number): Pair | null {
  const keyEnd = runEnd(line, at, keyish, Math.min(line.length, at + keyBytesMax))
  const keyStart = runStartWithin(line, at)
  if (keyEnd - at === keyBytesMax || keyStart === -1) return null
  const quoteEnd = behindQuote(line, keyEnd)
  const quote = quoteEnd > keyEnd ? line.subarray(keyEnd, quoteEnd) : null
  const separatorAt = behindBlanks(line, quoteEnd)
  const pair = { keyStart, keyEnd, quote }
  const first = line[separatorAt]
  if (first === greater && quote === null && line[keyStart - 1] === less) {
    return { ...pair, separator: 'element', valueAt: separatorAt + 1 }
  }
  if (first === equals || first === colon) {
    const second = line[separatorAt + 1]
    // A comparison, and the scheme of an address.
    if ((first === equals && second === equals) || (first === colon && second === slash)) return null
    const arrow = (first === equals && second === greater) || (first === colon && second === equals)
    const behind = separatorAt + (arrow ? 2 : 1)
    const valueAt = behindBlanks(line, behind)
    // "password= user=app": logfmt with nothing behind the sign.
    if (first === equals && separatorAt === keyEnd && line[behind] === space && behindQuote(line, valueAt) === valueAt)
      return null
    const sentence = first === colon && !arrow && quote === null && valueAt > behind
    return { ...pair, separator: first === equals || arrow ? 'equals' : sentence ? 'sentence' : 'colon', valueAt }
  }
  if (line[separatorAt] === 0x25 && line[separatorAt + 1] === 0x33 && ((line[separatorAt + 2] ?? 0) | 0x20) === 0x64) {
    return { ...pair, separator: 'equals', valueAt: separatorAt + 3 }
  }
  const flag = line[keyStart] === dash && line[keyStart + 1] === dash && first !== undefined && separatorAt > keyEnd
  if (flag && first !== dash) return { ...pair, separator: 'flag', valueAt: separatorAt }
  return null
}

/** The place behind a quote with its backslashes; `at` itself where there is none. */
export function behindQuote(line: Uint8Array, at: number): number {
  let to = at
  while (line[to] === backslash && to - at < 16) to++
  return line[to] === 0x22 || line[to] === 0x27 ? to + 1 : at
}

function runStartWithin(line: Uint8Array, at: number): number {
  const floor = Math.max(0, at - keyBytesMax)
  const start = runStart(line.subarray(floor, at), at - floor, keyish) + floor
  if (start === floor && floor > 0) return -1
  // "ESC[36mkey": what stands before the key is the end of a colour code.
  const colour = runEnd(line, start, digit) + 1
  return colour > start + 1 && colour <= at && line[colour - 1] === smallM && standsAlone(line, colour) ? colour : start
}

/** Skips blanks and colour codes: some loggers write keys in colour. */
function behindBlanks(line: Uint8Array, at: number): number {
  let to = at
  while (to - at < blanksMax) {
    const byte = line[to]
    if (byte === space || byte === tab) to++
    else if (byte === escapeByte && line[to + 1] === bracket) to = behindColour(line, to)
    else break
  }
  return to
}

function behindColour(line: Uint8Array, at: number): number {
  let to = at + 2
  while (to - at < 24 && (line[to] === 0x3b || ((line[to] ?? 0) >= 0x30 && (line[to] ?? 0) <= 0x39))) to++
  return to + 1
}
