/** No number that a part of a timestamp can have. */
export const unreadable: u32 = 0xffff_ffff

/** Two digits as a number; 255 where they are none. */
// @ts-ignore: decorator
@inline
export function readTwoDigits(at: usize): u32 {
  const tens = <u32>load<u8>(at) - 0x30
  const ones = <u32>load<u8>(at + 1) - 0x30
  return tens > 9 || ones > 9 ? 255 : tens * 10 + ones
}

/** Nine digits as a number. */
// @ts-ignore: decorator
@inline
export function readNanoseconds(at: usize): u32 {
  const eight = load<u64>(at) - 0x3030303030303030
  const ninth = <u32>load<u8>(at + 8) - 0x30
  if ((((eight + 0x7676767676767676) | eight) & 0x8080808080808080) != 0 || ninth > 9) return unreadable
  // Eight digits at once: pairs, then fours, then all.
  const pairs = eight * 10 + (eight >> 8)
  const low = (pairs & 0x000000ff000000ff) * 0x000f424000000064
  const high = ((pairs >> 16) & 0x000000ff000000ff) * 0x0000271000000001
  return <u32>((low + high) >> 32) * 10 + ninth
}

/** "2026-01-02T03:04" as seconds since 1970; unreadable where it is no such text or lies outside of 1970–2105. */
export function readMinute(at: usize): u32 {
  const century = readTwoDigits(at)
  const ofCentury = readTwoDigits(at + 2)
  const month = readTwoDigits(at + 5)
  const day = readTwoDigits(at + 8)
  const hour = readTwoDigits(at + 11)
  const minute = readTwoDigits(at + 14)
  const framed =
    load<u8>(at + 4) == 0x2d && load<u8>(at + 7) == 0x2d && load<u8>(at + 10) == 0x54 && load<u8>(at + 13) == 0x3a
  if (!framed || century > 99 || ofCentury > 99 || month - 1 > 11 || day - 1 > 30 || hour > 23 || minute > 59) return unreadable
  const year = century * 100 + ofCentury
  if (year < 1970 || year > 2105) return unreadable
  // Years that begin in March have their odd day at the end.
  const shifted = month > 2 ? year : year - 1
  const ofMarch = month > 2 ? month - 3 : month + 9
  const days = shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + (153 * ofMarch + 2) / 5 + day - 1 - 719468
  return (days * 24 + hour) * 3600 + minute * 60
}
