import { expect, test } from 'vitest'
import { isLevelName, isStackName, isTimeName, messageNames } from './field-names.ts'

test('knows the fields that have a column, in any case', () => {
  expect(['level', 'Severity', '@l', 'log.level'].every(isLevelName)).toBe(true)
  expect(['time', 'TS', '@timestamp', 't.$date'].every(isTimeName)).toBe(true)
  expect(['levels', 'constructor', 'error'].some(isLevelName)).toBe(false)
  expect(['uptime', 'times'].some(isTimeName)).toBe(false)
})

test('knows messages and stack traces', () => {
  expect(messageNames).toContain('msg')
  expect(['stack', 'stacktrace', 'error.stack_trace', 'exc_info', 'exception'].every(isStackName)).toBe(true)
  expect(['stacks', 'haystack'].some(isStackName)).toBe(false)
})
