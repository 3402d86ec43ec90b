import type { Level } from '@/lib/core/logs/level.ts'

/** The class that gives the sign of a level its colour. */
export const levelInk: Readonly<Record<Level, string>> = {
  trace: 'text-level-trace',
  debug: 'text-level-debug',
  info: 'text-level-info',
  warn: 'text-level-warn',
  error: 'text-level-error',
  fatal: 'text-level-error',
}
