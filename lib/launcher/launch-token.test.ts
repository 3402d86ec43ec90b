import { expect, test } from 'vitest'
import { launchUrl, newLaunchToken } from './launch-token.ts'

test('each start has a token of its own, which a URL carries as it is', () => {
  const [one, two] = [newLaunchToken(), newLaunchToken()]
  expect(one).not.toBe(two)
  expect(one).toMatch(/^[\w-]{43}$/)
  expect(new URL(launchUrl('http://127.0.0.1:7635', one)).searchParams.get('token')).toBe(one)
})
