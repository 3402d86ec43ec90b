// Words that mean something to the levels of lines, looked up without regard to case. Written into memory by ../../level-table.ts.
const classesAt: usize = 12288
const slotsAt: usize = classesAt + 256
const maskAt: usize = slotsAt + 512
const entriesAt: usize = maskAt + 32
const entryBytes: usize = 20

/** Bits of the class of a byte. */
export const isLetterBit: u8 = 1
export const isDigitBit: u8 = 2
export const isSpaceBit: u8 = 4
export const isUpperBit: u8 = 8
export const inKeyBit: u8 = 16

// @ts-ignore: decorator
@inline
export function classOf(at: usize): u8 {
  return load<u8>(classesAt + <usize>load<u8>(at))
}

/** What a word means: three bits for its level in each kind of place, then how the value of such a key is read. 0: nothing. */
export function meaningOf(start: usize, end: usize): u32 {
  const length = end - start
  if (length - 1 > 14) return 0
  const mask = v128.load(maskAt + 16 - length)
  const word = v128.and(v128.or(v128.load(start), i8x16.splat(0x20)), mask)
  const hash = (i32x4.extract_lane(word, 0) * 0x9e3779b1) ^ (i32x4.extract_lane(word, 1) * 0x85ebca6b)
  let slot = <usize>(<u32>hash >> 23)
  let entry = <usize>load<u8>(slotsAt + slot)
  while (entry != 0) {
    const at = entriesAt + entry * entryBytes
    if (v128.all_true<u8>(v128.eq<u8>(v128.load(at), word))) return load<u32>(at, 16)
    slot = (slot + 1) & 511
    entry = <usize>load<u8>(slotsAt + slot)
  }
  return 0
}

// @ts-ignore: decorator
@inline
export function levelWord(meaning: u32): i32 {
  return meaning & 7
}
// @ts-ignore: decorator
@inline
export function levelValue(meaning: u32): i32 {
  return (meaning >> 3) & 7
}
// @ts-ignore: decorator
@inline
export function levelWordAfterTime(meaning: u32): i32 {
  return (meaning >> 6) & 7
}
// @ts-ignore: decorator
@inline
export function levelWordInFence(meaning: u32): i32 {
  return (meaning >> 9) & 7
}
// @ts-ignore: decorator
@inline
export function levelWordBeforeColon(meaning: u32): i32 {
  return (meaning >> 12) & 7
}
// @ts-ignore: decorator
@inline
export function keyKind(meaning: u32): u32 {
  return (meaning >> 15) & 3
}
// @ts-ignore: decorator
@inline
export function isCalendarWord(meaning: u32): bool {
  return ((meaning >> 17) & 1) != 0
}
