import type { Automaton } from './automaton.ts'
import { isWordByte } from './byte-classes.ts'
import { type Between, closureOf } from './closure.ts'
import { compilePattern } from './compile-pattern.ts'
import type { TextPattern } from './text-pattern.ts'

/** A part of a text. Units: characters as JavaScript counts them */
export type Place = { readonly start: number; readonly end: number }

/**
 * Steps that are followed in one text. What is left of it then has no places: it would take longer than a frame, and whether a line
 * has the pattern is known without.
 */
const followedMax = 50_000

/**
 * Makes what finds where in a text a pattern is, for what a person sees of it: from left to right, and each as long as can be.
 *
 * Errors: Problem `invalid-query` for an expression that is none, or is too large
 */
export function createPlaceFinder(pattern: TextPattern): (text: string) => readonly Place[] {
  const { automaton } = compilePattern(pattern)
  const encoder = new TextEncoder()
  return (text) => {
    const bytes = encoder.encode(text)
    const places: Place[] = []
    let left = followedMax
    let start = 0
    let at = 0
    while (start < text.length && left > 0) {
      const { end, followed } = longestFrom(automaton, bytes, at, left)
      left -= followed
      // A place without any text is none that can be seen.
      const length = end === null || end === at ? 0 : lengthOf(bytes, at, end)
      if (length > 0) places.push({ start, end: start + length })
      const passed = length > 0 && end !== null ? end : nextCharacter(bytes, at)
      start += lengthOf(bytes, at, passed)
      at = passed
    }
    return places
  }
}

/** Where the longest text ends that an automaton takes from a place on; null where it takes none. */
function longestFrom(
  automaton: Automaton,
  bytes: Uint8Array,
  from: number,
  followedMax: number,
): { readonly end: number | null; readonly followed: number } {
  let places: readonly number[] = [automaton.start]
  let end: number | null = null
  let followed = 0
  for (let at = from; places.length > 0 && followed < followedMax; at++) {
    const behind = bytes[at] ?? null
    const closure = closureOf(automaton, places, { before: beforeOf(bytes, at), behind })
    followed += 1 + closure.bytes.length
    if (closure.found) end = at
    if (behind === null) break
    places = closure.bytes.flatMap((place) => {
      const step = automaton.steps[place]
      return step?.type === 'bytes' && behind >= step.low && behind <= step.high ? [step.next] : []
    })
  }
  return { end, followed }
}

function beforeOf(bytes: Uint8Array, at: number): Between['before'] {
  const byte = bytes[at - 1]
  if (byte === undefined) return null
  return isWordByte(byte) ? 'word' : 'other'
}

function nextCharacter(bytes: Uint8Array, at: number): number {
  let next = at + 1
  while (((bytes[next] ?? 0) & 0xc0) === 0x80) next++
  return next
}

/** Characters of JavaScript that whole characters of UTF-8 are: two for those of four bytes. */
function lengthOf(bytes: Uint8Array, from: number, to: number): number {
  let length = 0
  for (let at = from; at < to; at++) {
    const byte = bytes[at] ?? 0
    if ((byte & 0xc0) !== 0x80) length += byte >= 0xf0 ? 2 : 1
  }
  return length
}
