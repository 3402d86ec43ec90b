import { expect, test } from 'vitest'
import { createAttempts } from './attempts.ts'

test('after ten failures within a minute an address has to wait, and others need not', () => {
  let clock = 0
  const attempts = createAttempts(() => clock, 10)
  for (let failure = 0; failure < 10; failure++) {
    expect(() => attempts.check('10.0.0.1')).not.toThrow()
    attempts.failed('10.0.0.1')
  }
  clock = 20_000
  expect(() => attempts.check('10.0.0.1')).toThrow(/10 logins/)
  expect(() => attempts.check('10.0.0.2')).not.toThrow()
  clock = 60_000
  expect(() => attempts.check('10.0.0.1')).not.toThrow()
})
