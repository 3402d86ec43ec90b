import { expect, test } from 'vitest'
import { createSeals } from './seals.ts'

const start = Date.UTC(2026, 0, 2)

test('what was sealed for one purpose is worthless for another, and after its time', async () => {
  let clock = start
  const seals = createSeals(['k'.repeat(32)], () => clock)
  const sealed = await seals.seal({ secret: 'words' }, 'session', start + 60_000)
  expect(sealed).not.toContain('words')
  expect(await seals.open(sealed, 'session')).toMatchObject({ secret: 'words' })
  expect(await seals.open(sealed, 'login')).toBeNull()
  expect(await seals.open(`${sealed}x`, 'session')).toBeNull()
  expect(await seals.open('', 'session')).toBeNull()
  clock = start + 61_000
  expect(await seals.open(sealed, 'session')).toBeNull()
})
