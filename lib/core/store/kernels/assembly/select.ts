// Chooses lines of one piece of the store: lines that lie in one text slab and one column slab.
import { event, flagsAt, hiddenSourcesAt, levelsAt, sourcesAt } from './layout'

/**
 * Writes the numbers of the lines that contain a literal and have a level of `levelMask`, and gives how many there are.
 * A byte b of the text equals a byte n of the literal with mask m where (b | m) == n: m is 0x20 for letters without case.
 * `hiding`: whether lines of hidden sources are left out.
 * Two bytes of the literal that are rare in logs are looked for at once, 16 places a step; one, where `rare` is `rarer`.
 */
export function selectLiteral(
  columns: usize,
  index: u32,
  count: u32,
  firstLine: u32,
  text: usize,
  literal: usize,
  masks: usize,
  length: u32,
  rare: u32,
  rarer: u32,
  levelMask: u32,
  hiding: bool,
  out: usize,
): u32 {
  let ends = columns + (<usize>index << 2)
  const textEnd: usize = load<u32>(ends + (<usize>(count - 1) << 2))
  if (textEnd < text + length) return 0
  const last: usize = textEnd - length
  let to = out
  let place = nextMatch(text, last, literal, masks, length, rare, rarer)
  while (place <= last) {
    while (load<u32>(ends) < <u32>place) ends += 4
    const offset = (ends - columns) >> 2
    const level = load<u8>(columns + levelsAt + offset)
    const flags = load<u8>(columns + flagsAt + offset)
    const shown = !hiding || !isHidden(load<u16>(columns + sourcesAt + (offset << 1)))
    if (shown && (flags & event) == 0 && ((levelMask >> level) & 1) != 0) {
      store<u32>(to, firstLine + <u32>offset - index)
      to += 4
    }
    // One hit a line is enough.
    place = nextMatch(<usize>load<u32>(ends) + 1, last, literal, masks, length, rare, rarer)
    ends += 4
  }
  return <u32>(to - out) >> 2
}

/** The first place from `at` to `last` where the literal stands; beyond `last` where there is none. */
function nextMatch(
  at: usize,
  last: usize,
  literal: usize,
  masks: usize,
  length: u32,
  rare: usize,
  rarer: usize,
): usize {
  if (rare == rarer) return nextWithByte(at, last, literal, masks, length, rare)
  const rareByte = i8x16.splat(load<u8>(literal + rare))
  const rareMask = i8x16.splat(load<u8>(masks + rare))
  const rarerByte = i8x16.splat(load<u8>(literal + rarer))
  const rarerMask = i8x16.splat(load<u8>(masks + rarer))
  while (at <= last) {
    const first = v128.and(
      v128.eq<u8>(v128.or(v128.load(at + rarer), rarerMask), rarerByte),
      v128.eq<u8>(v128.or(v128.load(at + rare), rareMask), rareByte),
    )
    const second = v128.and(
      v128.eq<u8>(v128.or(v128.load(at + rarer, 16), rarerMask), rarerByte),
      v128.eq<u8>(v128.or(v128.load(at + rare, 16), rareMask), rareByte),
    )
    const third = v128.and(
      v128.eq<u8>(v128.or(v128.load(at + rarer, 32), rarerMask), rarerByte),
      v128.eq<u8>(v128.or(v128.load(at + rare, 32), rareMask), rareByte),
    )
    const fourth = v128.and(
      v128.eq<u8>(v128.or(v128.load(at + rarer, 48), rarerMask), rarerByte),
      v128.eq<u8>(v128.or(v128.load(at + rare, 48), rareMask), rareByte),
    )
    const found = matchAmong(first, second, third, fourth, at, last, literal, masks, length)
    if (found != 0) return found
    at += 64
  }
  return at
}

/** The same where one byte of the literal is so rare that it is looked for alone: half of the loads. */
function nextWithByte(at: usize, last: usize, literal: usize, masks: usize, length: u32, rare: usize): usize {
  const byte = i8x16.splat(load<u8>(literal + rare))
  const mask = i8x16.splat(load<u8>(masks + rare))
  while (at <= last) {
    const from = at + rare
    const first = v128.eq<u8>(v128.or(v128.load(from), mask), byte)
    const second = v128.eq<u8>(v128.or(v128.load(from, 16), mask), byte)
    const third = v128.eq<u8>(v128.or(v128.load(from, 32), mask), byte)
    const fourth = v128.eq<u8>(v128.or(v128.load(from, 48), mask), byte)
    const found = matchAmong(first, second, third, fourth, at, last, literal, masks, length)
    if (found != 0) return found
    at += 64
  }
  return at
}

/** The first of 64 places from `at` on that are marked, where the literal stands, or that is beyond `last`; 0 where there is none. */
// @ts-ignore: decorator
@inline
function matchAmong(
  first: v128,
  second: v128,
  third: v128,
  fourth: v128,
  at: usize,
  last: usize,
  literal: usize,
  masks: usize,
  length: u32,
): usize {
  if (!v128.any_true(v128.or(v128.or(first, second), v128.or(third, fourth)))) return 0
  let found: u64 =
    <u64>(<u32>v128.bitmask<u8>(first) | (<u32>v128.bitmask<u8>(second) << 16)) |
    (<u64>(<u32>v128.bitmask<u8>(third) | (<u32>v128.bitmask<u8>(fourth) << 16)) << 32)
  do {
    const place = at + <usize>ctz(found)
    if (place > last || equals(place, literal, masks, length)) return place
    found &= found - 1
  } while (found != 0)
  return 0
}

// @ts-ignore: decorator
@inline
function equals(at: usize, literal: usize, masks: usize, length: u32): bool {
  for (let offset: usize = 0; offset < <usize>length; offset++) {
    if ((load<u8>(at + offset) | load<u8>(masks + offset)) != load<u8>(literal + offset)) return false
  }
  return true
}

// @ts-ignore: decorator
@inline
function isHidden(source: u32): bool {
  return ((load<u8>(hiddenSourcesAt + (source >> 3)) >> <u8>(source & 7)) & 1) != 0
}

/** Writes the numbers of the lines with a level of `levelMask`, and of all events, and gives how many there are. */
export function selectLevels(
  columns: usize,
  index: u32,
  count: u32,
  firstLine: u32,
  levelMask: u32,
  hiding: bool,
  out: usize,
): u32 {
  const levels = columns + levelsAt + index
  const flags = columns + flagsAt + index
  const sources = columns + sourcesAt + (<usize>index << 1)
  let to = out
  for (let offset: u32 = 0; offset < count; offset++) {
    store<u32>(to, firstLine + offset)
    const isEvent = (<u32>load<u8>(flags + offset) / <u32>event) & 1
    const isShown = <u32>!(hiding && isHidden(load<u16>(sources + (<usize>offset << 1))))
    to += ((((levelMask >> load<u8>(levels + offset)) & 1) | isEvent) & isShown) << 2
  }
  return <u32>(to - out) >> 2
}
