import type { Automaton } from './automaton.ts'

/** Bytes that an automaton does not tell apart share a class. `of[byte]` is its number; `one[class]` is one of its bytes. */
export type ByteClasses = { readonly of: Uint8Array; readonly one: readonly number[] }

/** Groups the bytes, so that a table needs a column for each class and not for each byte. */
export function byteClasses({ steps }: Automaton): ByteClasses {
  const begins = new Uint8Array(257)
  begins[0] = 1
  const edge = (low: number, high: number) => {
    begins[low] = 1
    begins[high + 1] = 1
  }
  for (const step of steps) if (step.type === 'bytes') edge(step.low, step.high)
  // They ask what any byte is.
  if (steps.some(({ type }) => type === 'assertion')) {
    for (const [low, high] of [...wordBytes, continuing]) edge(low, high)
  }
  const of = new Uint8Array(256)
  const one: number[] = []
  for (let byte = 0; byte < 256; byte++) {
    if (begins[byte] === 1) one.push(byte)
    of[byte] = one.length - 1
  }
  return { of, one }
}

/** Bytes that go on with a character of UTF-8. */
const continuing = [0x80, 0xbf] as const

const wordBytes = [
  [0x30, 0x39],
  [0x41, 0x5a],
  [0x5f, 0x5f],
  [0x61, 0x7a],
] as const

/** Whether a byte is a letter, a digit or an underscore of ASCII. */
export function isWordByte(byte: number): boolean {
  return wordBytes.some(([low, high]) => byte >= low && byte <= high)
}

/** Whether a byte goes on with a character that began before it. */
export function isContinuation(byte: number): boolean {
  return byte >= continuing[0] && byte <= continuing[1]
}
