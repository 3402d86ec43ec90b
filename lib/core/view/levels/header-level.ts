import { byteAt, endOfLetters, endOfSpaces, endOfToken, isDigit, isLetter, isSpace, isUpper } from './ascii.ts'
import { calendarWord } from './calendar-word.ts'
import { contradiction, withEvidence } from './evidence.ts'
import { fencedLevel } from './fenced-level.ts'
import { fieldLevel, levelKey } from './field-level.ts'
import { channelLevel, endOfKey, endOfValue, endsLevel, isColumn, isName, isNumber, isSetOff } from './header-token.ts'
import { jsonLevel } from './json-level.ts'
import { levelWord, levelWordAfterTime } from './level-words.ts'
import { isBareValue, messageLevel } from './message-level.ts'

/** The line has an escape sequence where its level may stand: take those away and look again. */
export const escaped = -2

/**
 * The level that the header of a plain line names: what stands before its message, such as times, names and brackets.
 * The first ordinary word ends the header, so that levels in prose are never seen.
 *
 * Shape: tiers, the surest first; two different levels in one tier are none.
 *        1. level=error among key=value fields     2. [error], <error>, (error), | error |, tab error tab
 *        3. ERROR in capitals                      4. what the message begins with: "panic:", "Traceback", "error:"
 */
export function headerLevel(bytes: Uint8Array, start: number, end: number): number {
  let field = 0
  let fenced = 0
  let capitals = 0
  let message = 0
  let timed = false
  const first = endOfSpaces(bytes, start, end)

  for (let at = first; at < end; ) {
    const byte = bytes[at] ?? 0
    if (byte === 0x1b) return escaped
    if (isSpace(byte)) {
      at++
      continue
    }
    const closing = closingFence(byte)
    if (closing > 0) {
      const close = indexOf(bytes, closing, at + 1, end)
      if (close < 0) break
      if (bytes[at + 1] === 0x1b) return escaped
      fenced = withEvidence(fenced, fencedLevel(bytes, at + 1, close))
      if (isDigit(bytes[at + 1] ?? 0)) timed = true
      at = close + 1
      continue
    }
    if (byte === 0x7b && field + fenced + capitals === 0) return jsonLevel(bytes, at, end, end - start)
    if (byte === 0x22 || byte === 0x7b || isForeignWord(byte)) break
    if (!isLetter(byte) && !isDigit(byte)) {
      at++
      continue
    }
    const tokenEnd = endOfToken(bytes, at, end)
    const wordEnd = endOfLetters(bytes, at, tokenEnd)
    const level = (timed ? levelWordAfterTime : levelWord)(bytes, at, wordEnd)
    if (level > 0 && isSetOff(bytes, start, at, wordEnd, end)) {
      fenced = withEvidence(fenced, level)
      at = wordEnd
      continue
    }
    if (level > 0 && isUpper(byte) && isUpper(bytes[wordEnd - 1] ?? 0) && endsLevel(bytes, wordEnd, end)) {
      if (byteAt(bytes, wordEnd, end) === 0x3a && isBareValue(bytes, wordEnd + 1, end)) break
      capitals = withEvidence(capitals, level)
      at = wordEnd
      continue
    }
    const keyEnd = endOfKey(bytes, at, tokenEnd)
    if (keyEnd > at) {
      const kind = levelKey(bytes, at, keyEnd)
      if (kind > 0) field = withEvidence(field, fieldLevel(kind, bytes, keyEnd + 1, end))
      at = endOfValue(bytes, keyEnd + 1, tokenEnd, end)
      continue
    }
    if (bytes[tokenEnd - 1] === 0x3a && wordEnd > at && first === start) {
      message = messageLevel(bytes, at, end)
      if (message > 0) break
    }
    if (isName(bytes, at, tokenEnd)) {
      // A short number in front of everything is a count ("0 ERROR, 2 WARN"), not a time.
      if (at === first && tokenEnd - at < 8 && isNumber(bytes, at, tokenEnd)) break
      if (isDigit(byte)) timed = true
      capitals = withEvidence(capitals, channelLevel(bytes, at, tokenEnd))
    } else if (calendarWord(bytes, at, wordEnd) === 0 && !isColumn(bytes, at, tokenEnd, end, timed)) {
      // An indented line belongs to the one before it.
      if (at > first || first === start) message = messageLevel(bytes, at, end)
      break
    }
    at = tokenEnd
  }
  const found = field !== 0 ? field : fenced !== 0 ? fenced : capitals !== 0 ? capitals : message
  return found === contradiction ? 0 : found
}

function closingFence(byte: number): number {
  if (byte === 0x5b) return 0x5d // [ ]
  if (byte === 0x28) return 0x29 // ( )
  return byte === 0x3c ? 0x3e : 0 // < >
}

function indexOf(bytes: Uint8Array, byte: number, start: number, end: number): number {
  for (let at = start; at < end; at++) if (bytes[at] === byte) return at
  return -1
}

/** The first byte of a letter beyond ASCII; signs and emoji (E2…, F0…) are none. */
function isForeignWord(byte: number): boolean {
  return byte >= 0xc3 && byte !== 0xe2 && byte !== 0xf0
}
