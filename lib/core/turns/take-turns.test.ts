import { expect, test } from 'vitest'
import { takeTurns } from './take-turns.ts'

test('so many run at a time, whoever came first is first, and one that fails gives up its place', async () => {
  const inTurn = takeTurns(2)
  const begun: string[] = []
  const ends = new Map<string, (fails: boolean) => void>()
  const results = ['a', 'b', 'c', 'd'].map((name) =>
    inTurn(() => {
      begun.push(name)
      return new Promise<string>((resolve, reject) => {
        ends.set(name, (fails) => (fails ? reject(new Error(name)) : resolve(name)))
      })
    }).catch((error: unknown) => String(error)),
  )
  expect(begun).toEqual(['a', 'b'])
  ends.get('b')?.(true)
  expect(await results[1]).toBe('Error: b')
  await expect.poll(() => begun).toEqual(['a', 'b', 'c'])
  ends.get('a')?.(false)
  await expect.poll(() => begun).toEqual(['a', 'b', 'c', 'd'])
  for (const name of ['c', 'd']) ends.get(name)?.(false)
  expect(await Promise.all(results)).toEqual(['a', 'Error: b', 'c', 'd'])
  expect(await inTurn(async () => 'later')).toBe('later')
})
