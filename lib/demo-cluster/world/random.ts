/** Numbers that look random and are the same for the same seed. */
export type Random = {
  /** 0 ≤ n < 1 */
  next(): number
  /** from ≤ n < to, whole */
  between(from: number, to: number): number
  pick<T>(choices: readonly [T, ...T[]]): T
  hex(digits: number): string
  /** Letters and digits as Kubernetes gives generated names: no vowels, so no words. */
  suffix(characters: number): string
  uuid(): string
}

const nameCharacters = 'bcdfghjklmnpqrstvwxz2456789'

/** Starts a sequence. Source: mulberry32 by Tommy Ettinger, public domain */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const characters = (from: string, count: number) =>
    Array.from({ length: count }, () => from[Math.floor(next() * from.length)]).join('')
  const hex = (digits: number) => characters('0123456789abcdef', digits)
  return {
    next,
    between: (from, to) => from + Math.floor(next() * (to - from)),
    pick: (choices) => choices[Math.floor(next() * choices.length)] ?? choices[0],
    hex,
    suffix: (count) => characters(nameCharacters, count),
    uuid: () => `${hex(8)}-${hex(4)}-4${hex(3)}-${characters('89ab', 1)}${hex(3)}-${hex(12)}`,
  }
}
