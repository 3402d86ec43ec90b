import { levelNumber } from '../../logs/level.ts'
import { byteAt, isDigit } from './ascii.ts'

/** Severity 0 emergency, 1 alert, 2 critical, 3 error, 4 warning, 5 notice, 6 informational, 7 debug. */
const severities = (['fatal', 'fatal', 'fatal', 'error', 'warn', 'info', 'info', 'debug'] as const).map(levelNumber)

/**
 * The level of a line with a syslog priority in front: facility × 8 + severity.
 *
 * Shape:  "<3>disk failed", "<134>1 2026-01-02T03:04:05Z host app - - - hello"; 0 where the form is another
 * Source: RFC 5424, 6.2.1; sd-daemon(3) for programs that print "<3>" to their output
 */
export function syslogLevel(bytes: Uint8Array, start: number, end: number): number {
  let value = 0
  let at = start + 1
  while (at < end && at < start + 4 && isDigit(bytes[at] ?? 0)) value = value * 10 + (bytes[at++] ?? 0) - 0x30
  if (bytes[start] !== 0x3c || at === start + 1 || byteAt(bytes, at, end) !== 0x3e || value > 191) return 0
  return severities[value & 7] ?? 0
}
