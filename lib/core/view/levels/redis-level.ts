import { levelNumber } from '../../logs/level.ts'
import { byteAt, endOfToken, isDigit } from './ascii.ts'

/**
 * The level of a line of Redis and Valkey: process and role, date, time, one sign.
 *
 * Shape:  "1:M 02 Jan 2026 03:04:05.678 # WARNING overcommit_memory is set to 0!" → 4; 0 where the form is another
 * Source: https://github.com/redis/redis/blob/7.4.0/src/server.c (serverLogRaw: ".-*#")
 */
export function redisLevel(bytes: Uint8Array, start: number, end: number): number {
  let at = start
  while (at < end && isDigit(bytes[at] ?? 0)) at++
  if (at === start || byteAt(bytes, at, end) !== 0x3a || bytes[at + 2] !== 0x20 || !isDigit(byteAt(bytes, at + 3, end)))
    return 0
  const sign = endOfToken(bytes, at + 15, end) + 1
  if (byteAt(bytes, sign + 1, end) !== 0x20) return 0
  switch (bytes[sign]) {
    case 0x2e: // .
      return levelNumber('debug')
    case 0x2d: // -
      return levelNumber('debug')
    case 0x2a: // *
      return levelNumber('info')
    case 0x23: // #
      return levelNumber('warn')
    default:
      return 0
  }
}
