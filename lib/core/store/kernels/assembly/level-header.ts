// The level that the header of a plain line names. The same rules as lib/core/view/levels/header-level.ts; rare forms are left to it.
import { byteAt, fieldLevel, isDigit, unsure } from './level-field'
import { beginsMessage, channelLevel, endOfKey, endsLevel, isColumn, isName, isSetOff } from './level-token'
import { closingQuote, endOfLetters, endOfSpaces, endOfToken, placeOf } from './runs'
import {
  classOf,
  isCalendarWord,
  isDigitBit,
  isLetterBit,
  isSpaceBit,
  isUpperBit,
  keyKind,
  levelWord,
  levelWordAfterTime,
  levelWordInFence,
  meaningOf,
} from './words'

const contradiction: i32 = -1

// @ts-ignore: decorator
@inline
function withEvidence(found: i32, level: i32): i32 {
  if (level == 0 || found == level) return found
  return found == 0 ? level : contradiction
}

export function headerLevel(start: usize, end: usize): i32 {
  let field: i32 = 0
  let fenced: i32 = 0
  let capitals: i32 = 0
  let timed = false
  const first = endOfSpaces(start, end)

  for (let at = first; at < end; ) {
    const byte = load<u8>(at)
    const kind = classOf(at)
    if (byte == 0x1b) return unsure
    if ((kind & isSpaceBit) != 0) {
      at++
      continue
    }
    const closing: u8 = byte == 0x5b ? 0x5d : byte == 0x28 ? 0x29 : byte == 0x3c ? 0x3e : 0
    if (closing != 0) {
      const close = placeOf(closing, at + 1, end)
      if (close == 0) break
      if (load<u8>(at + 1) == 0x1b) return unsure
      fenced = withEvidence(fenced, fencedLevel(at + 1, close))
      if (isDigit(load<u8>(at + 1))) timed = true
      at = close + 1
      continue
    }
    if (byte == 0x7b && field + fenced + capitals == 0) return unsure
    if (byte == 0x22 || byte == 0x7b || (byte >= 0xc3 && byte != 0xe2 && byte != 0xf0)) break
    if ((kind & (isLetterBit | isDigitBit)) == 0) {
      at++
      continue
    }
    const tokenEnd = endOfToken(at, end)
    const wordEnd = endOfLetters(at, tokenEnd)
    const meaning = meaningOf(at, wordEnd)
    const level = timed ? levelWordAfterTime(meaning) : levelWord(meaning)
    if (level > 0 && isSetOff(start, at, wordEnd, end)) {
      fenced = withEvidence(fenced, level)
      at = wordEnd
      continue
    }
    if (level > 0 && (kind & classOf(wordEnd - 1) & isUpperBit) != 0 && endsLevel(wordEnd, end)) {
      if (byteAt(wordEnd, end) == 0x3a) {
        const from = endOfSpaces(wordEnd + 1, end)
        // A setting or a count ("ERROR: 5", "ERROR: nil"), perhaps.
        if (endOfSpaces(endOfToken(from, end), end) == end) return unsure
      }
      capitals = withEvidence(capitals, level)
      at = wordEnd
      continue
    }
    const keyEnd = endOfKey(at, tokenEnd)
    if (keyEnd > at) {
      const read = keyKind(meaningOf(at, keyEnd))
      if (read > 0) {
        const named = fieldLevel(read, keyEnd + 1, end)
        if (named == unsure) return unsure
        field = withEvidence(field, named)
      }
      at = endOfValue(keyEnd + 1, tokenEnd, end)
      continue
    }
    if (load<u8>(tokenEnd - 1) == 0x3a && wordEnd > at && first == start && beginsMessage(at, tokenEnd, end)) return unsure
    if (isName(at, tokenEnd)) {
      if (at == first && tokenEnd - at < 8 && isNumber(at, tokenEnd)) break
      if (isDigit(byte)) timed = true
      capitals = withEvidence(capitals, channelLevel(at, tokenEnd))
    } else if (!isCalendarWord(meaning) && !isColumn(at, tokenEnd, end, timed)) {
      if ((at > first || first == start) && beginsMessage(at, tokenEnd, end) && field + fenced + capitals == 0) return unsure
      break
    }
    at = tokenEnd
  }
  const found = field != 0 ? field : fenced != 0 ? fenced : capitals
  return found == contradiction ? 0 : found
}

function isNumber(start: usize, end: usize): bool {
  for (let at = start; at < end; at++) if ((classOf(at) & isDigitBit) == 0) return false
  return true
}

function endOfValue(start: usize, tokenEnd: usize, end: usize): usize {
  if (load<u8>(start) != 0x22) return tokenEnd
  const close = closingQuote(start + 1, end)
  return close == 0 ? end : close + 1
}

/** The level that stands between two brackets. The same rules as lib/core/view/levels/fenced-level.ts. */
function fencedLevel(start: usize, end: usize): i32 {
  const from = endOfSpaces(start, end)
  let to = end
  while (to > from && (classOf(to - 1) & isSpaceBit) != 0) to--
  const letters = endOfLetters(from, to)
  if (letters == to) return levelWordInFence(meaningOf(from, to))
  if (load<u8>(from + 1) == 0x20 && isDigit(load<u8>(from + 2))) return levelLetter(load<u8>(from))

  let found: i32 = 0
  for (let at = from; at < to; ) {
    if ((classOf(at) & isLetterBit) == 0) {
      at++
      continue
    }
    const wordEnd = endOfLetters(at, to)
    const before: u8 = at == from ? 0 : load<u8>(at - 1)
    const after: u8 = wordEnd == to ? 0 : load<u8>(wordEnd)
    if (separates(before) && separates(after)) {
      const last = after == 0 && (before == 0x3a || before == 0x2f)
      if (last || (classOf(wordEnd - 1) & isUpperBit) != 0) {
        found = withEvidence(found, levelWord(meaningOf(at, wordEnd)))
      }
    }
    at = wordEnd
  }
  return found
}

function separates(byte: u8): bool {
  return byte == 0 || byte == 0x20 || <u8>(byte - 9) < 5 || byte == 0x3a || byte == 0x2f || byte == 0x7c || byte == 0x2c
}

/** One letter for a level; 0 for any other byte. */
export function levelLetter(byte: u8): i32 {
  if (byte == 0x44) return 2
  if (byte == 0x49) return 3
  if (byte == 0x57) return 4
  if (byte == 0x45) return 5
  return byte == 0x43 || byte == 0x46 ? 6 : 0
}
