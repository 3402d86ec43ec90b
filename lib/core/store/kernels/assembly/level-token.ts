// Parts of a plain line's header. The same rules as lib/core/view/levels/header-token.ts.
import { byteAt, isDigit } from './level-field'
import { endOfLetters, endOfSpaces, endOfToken } from './runs'
import { classOf, inKeyBit, isLetterBit, isUpperBit, levelWord, levelWordBeforeColon, meaningOf } from './words'

/** True where a word stands between pipes or between tabs. */
export function isSetOff(lineStart: usize, start: usize, wordEnd: usize, end: usize): bool {
  if (start == lineStart) return false
  if (load<u8>(start - 1) == 0x09 && byteAt(wordEnd, end) == 0x09) return true
  const next = endOfSpaces(wordEnd, end)
  if (next == end || load<u8>(next) != 0x7c) return false
  let before = start - 1
  while (before > lineStart && load<u8>(before) == 0x20) before--
  return load<u8>(before) == 0x7c
}

/** True where a level in capitals may end. */
export function endsLevel(wordEnd: usize, end: usize): bool {
  const next: u8 = wordEnd < end ? load<u8>(wordEnd) : 0x20
  if (next <= 0x20) return true
  if (next == 0x2d) return byteAt(wordEnd + 1, end) == 0x20
  return next == 0x3a || next == 0x7c || next == 0x5b || next == 0x5d || next == 0x29 || next == 0x2c || next == 0x2f
}

/** Where the key of "key=value" ends; `start` where none begins there. */
export function endOfKey(start: usize, end: usize): usize {
  let at = start
  while (at < end && (classOf(at) & inKeyBit) != 0) at++
  return at < end && load<u8>(at) == 0x3d ? at : start
}

/** True for what is a name or a time rather than a word of prose. */
export function isName(start: usize, end: usize): bool {
  for (let at = start; at < end; at++) {
    const byte = load<u8>(at)
    if ((classOf(at) & isLetterBit) != 0) continue
    if (isDigit(byte) || byte == 0x5f || byte == 0x2f || byte == 0x40) return true
    if ((byte == 0x2e || byte == 0x3a) && at + 1 < end && (classOf(at + 1) & isLetterBit) != 0) return true
    if (byte == 0x3a && byteAt(at + 1, end) == 0x3a) return true
  }
  return false
}

/** The level of Monolog's "app.ERROR:"; 0 for any other token. */
export function channelLevel(start: usize, end: usize): i32 {
  if (load<u8>(end - 1) != 0x3a) return 0
  let from = end - 1
  while (from > start && (classOf(from - 1) & isUpperBit) != 0) from--
  return load<u8>(from - 1) == 0x2e && from - 1 > start ? levelWord(meaningOf(from, end - 1)) : 0
}

/** True where a word is a column and not the start of prose. */
export function isColumn(start: usize, tokenEnd: usize, end: usize, timed: bool): bool {
  if (byteAt(tokenEnd, end) == 0x09) return true
  const next = endOfSpaces(tokenEnd, end)
  if (next == end) return false
  if (load<u8>(next) == 0x7c || (load<u8>(next) == 0x2d && byteAt(next + 1, end) == 0x20)) return true
  if (!timed || (classOf(start) & isUpperBit) != 0) return false
  if ((classOf(next) & isUpperBit) == 0) return false
  const wordEnd = endOfLetters(next, endOfToken(next, end))
  return wordEnd > next && (classOf(wordEnd - 1) & isUpperBit) != 0 && levelWord(meaningOf(next, wordEnd)) > 0
}

/** True where what begins here may name a level as a message does ("panic: …", "TypeError: …", "Traceback …"): see message-level.ts. */
export function beginsMessage(start: usize, tokenEnd: usize, end: usize): bool {
  const word = load<u32>(start)
  if (
    word == 0x63617254 || // Trac
    word == 0x65637845 || // Exce
    word == 0x61636e55 || // Unca
    word == 0x61686e55 || // Unha
    word == 0x61746166 || // fata
    word == 0x70747468 || // http
    word == 0x65726874 || // thre
    word == 0x20504850 || // PHP
    word == 0x206d706e // npm
  ) {
    return true
  }
  const wordEnd = endOfLetters(start, end)
  if (byteAt(wordEnd, end) == 0x3a && levelWordBeforeColon(meaningOf(start, wordEnd)) > 0) return true
  if (load<u8>(tokenEnd - 1) != 0x3a || tokenEnd - start < 2) return false
  const last = load<u8>(tokenEnd - 2)
  // …Error: …Exception: …Warning:
  return last == 0x72 || last == 0x6e || last == 0x67
}
