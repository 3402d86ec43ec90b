import { levelKeys } from '../levels/level-keys.ts'

/** Names of the field that holds what a structured line has to say, the surest first, in small letters. */
export const messageNames = ['message', 'msg', '@m', '@mt', '@message', 'short_message', 'event', 'log', 'body', 'text']

const timeNames = new Set([
  'time',
  'ts',
  't',
  'timestamp',
  '@timestamp',
  '@t',
  't.$date',
  'asctime',
  'datetime',
  'date',
  'eventtime',
  'log_time',
])

const stackNames = /(?:^|\.)(?:stack|stack_?trace|exc_info|exception|backtrace|error\.stack)$/i

/** True for a field that says the line's level: the level has a column of its own. */
export function isLevelName(path: string): boolean {
  return Object.hasOwn(levelKeys, path.toLowerCase())
}

/** True for a field that says when the line was written: the time has a column of its own. */
export function isTimeName(path: string): boolean {
  return timeNames.has(path.toLowerCase())
}

/** True for a field that holds a stack trace: it is long, and goes to the end of a row. */
export function isStackName(path: string): boolean {
  return stackNames.test(path)
}
