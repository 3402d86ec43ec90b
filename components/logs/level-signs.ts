import type { Level } from '@/lib/core/logs/level.ts'

/** The signs of the levels, which stand beside their colours. */
export const levelSigns: Readonly<Record<Level, string>> = {
  trace: 'T',
  debug: 'D',
  info: 'I',
  warn: 'W',
  error: 'E',
  fatal: 'F',
}
