/** The levels of a log line, least first. Their place in the list is the number that the store keeps, plus one; 0 is none. */
export const levels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal'] as const

/** A level of the list. A line that names none has level null and is always shown. */
export type Level = (typeof levels)[number]

/** The number that the store keeps for a level: 0 none, 1 trace … 6 fatal. */
export function levelNumber(level: Level | null): number {
  return level === null ? 0 : levels.indexOf(level) + 1
}

/** The level for a number of the store; null for 0. */
export function levelOf(number: number): Level | null {
  return levels[number - 1] ?? null
}
