/** How many bytes the time of a line that stepped back takes: eleven of six bits. */
export const steppedBytes: usize = 11

/** Writes the time in bytes that are no beginning of any character. `to` is where the message would have begun. */
// @ts-ignore: decorator
@inline
export function writeSteppedTime(to: usize, seconds: u32, nanoseconds: u32): void {
  for (let digit: usize = 0; digit < 6; digit++) store<u8>(to + digit, 0x80 | ((seconds >> <u32>(digit * 6)) & 0x3f))
  for (let digit: usize = 0; digit < 5; digit++) {
    store<u8>(to + 6 + digit, 0x80 | ((nanoseconds >> <u32>(digit * 6)) & 0x3f))
  }
}
