import { expect, test } from 'vitest'
import { repeatedHeaders } from './repeated-headers.ts'

test('names what came twice, whatever its case', () => {
  expect(
    repeatedHeaders(['Host', 'a', 'X-Forwarded-User', 'ana', 'x-forwarded-user', 'otto', 'Accept', '*/*']),
  ).toEqual(['x-forwarded-user'])
  expect(repeatedHeaders([])).toEqual([])
})
