import { endOfLetters, isDigit, isSpace, isUpper } from './ascii.ts'
import { withEvidence } from './evidence.ts'
import { levelLetter, levelWord, levelWordInFence } from './level-words.ts'

/**
 * The level that stands between two brackets; `start` and `end` are what is inside.
 *
 * Shape:  "error", "ERROR   ", "main/INFO", "ssl:warn", "12:00:01 INF", "2026-01-02T03:04:05Z WARN  my_crate", "I 2026-01-02 …" (tornado).
 *         In small letters the word must be alone or last behind a ":" or "/": "error code 5" and "error-handler" are none.
 */
export function fencedLevel(bytes: Uint8Array, start: number, end: number): number {
  let from = start
  let to = end
  while (from < to && isSpace(bytes[from] ?? 0)) from++
  while (to > from && isSpace(bytes[to - 1] ?? 0)) to--
  if (endOfLetters(bytes, from, to) === to) return levelWordInFence(bytes, from, to)
  if (bytes[from + 1] === 0x20 && isDigit(bytes[from + 2] ?? 0)) return levelLetter(bytes[from] ?? 0)

  let found = 0
  for (let at = from; at < to; ) {
    const wordEnd = endOfLetters(bytes, at, to)
    if (wordEnd === at) {
      at++
      continue
    }
    const before = at === from ? 0 : (bytes[at - 1] ?? 0)
    const after = wordEnd === to ? 0 : (bytes[wordEnd] ?? 0)
    if (separates(before) && separates(after)) {
      const last = after === 0 && (before === 0x3a || before === 0x2f)
      if (last || isUpper(bytes[wordEnd - 1] ?? 0)) found = withEvidence(found, levelWord(bytes, at, wordEnd))
    }
    at = wordEnd
  }
  return found
}

function separates(byte: number): boolean {
  return byte === 0 || isSpace(byte) || byte === 0x3a || byte === 0x2f || byte === 0x7c || byte === 0x2c
}
