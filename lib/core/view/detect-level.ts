import { levelHeaderBytes, levelJsonBytes } from '../logs/limits.ts'
import { endOfSpaces, isDigit } from './levels/ascii.ts'
import { escaped, headerLevel } from './levels/header-level.ts'
import { jsonLevel } from './levels/json-level.ts'
import { klogLevel } from './levels/klog-level.ts'
import { redisLevel } from './levels/redis-level.ts'
import { rubyLevel } from './levels/ruby-level.ts'
import { stripEscapes } from './levels/strip-escapes.ts'
import { syslogLevel } from './levels/syslog-level.ts'

/** Where lines with escape sequences are copied to, without them; used again for each. */
const plain = new Uint8Array(2 * levelHeaderBytes)

/**
 * The level that a line says it has, as the store's number: 0 none, 1 trace … 6 fatal.
 *
 * By tiers of confidence; two different levels in one tier are none, and so is a word in prose: a missing level is shown
 * as it is, a wrong one misleads. An access log line has none either, whatever its status: its writer does not rate it,
 * and one failing backend would fill the error filter with lines of the proxy in front of it; the status can be seen and found.
 *
 * Shape:  1. {"level":"error"}   2. E0102 15:04:05.678901 (klog), 1:M … # (Redis), E, [2026-… (Ruby), <3> (syslog)
 *         3. level=error   4. [error]   5. 12:00:01 ERROR   6. panic: … (see `headerLevel` for 3 to 6)
 * Errors: none, whatever the bytes
 */
export function detectLevel(bytes: Uint8Array, start: number, end: number): number {
  const from = endOfSpaces(bytes, start, Math.min(end, start + levelHeaderBytes))
  const first = bytes[from] ?? 0
  if (first === 0x7b) return jsonLevel(bytes, from, Math.min(end, from + levelJsonBytes), levelHeaderBytes)
  const headerEnd = Math.min(end, from + levelHeaderBytes)
  const signed = signedLevel(bytes, from, headerEnd, first)
  if (signed > 0) return signed
  const level = headerLevel(bytes, start, headerEnd)
  if (level !== escaped) return level
  return detectLevel(plain, 0, stripEscapes(bytes, from, Math.min(end, from + plain.length), plain))
}

/** The level of formats that write a letter, a digit or a sign for it in front. */
function signedLevel(bytes: Uint8Array, start: number, end: number, first: number): number {
  if (isDigit(first)) return redisLevel(bytes, start, end)
  if (first === 0x3c) return syslogLevel(bytes, start, end)
  return klogLevel(bytes, start, end) || rubyLevel(bytes, start, end)
}
