import { expect, test } from 'vitest'
import { idHue, idHues } from './id-hue.ts'

test('an ID has the same hue always, in any case', () => {
  expect(idHue('4bf92f3577b34da6a3ce929d0e0e4736')).toBe(idHue('4BF92F3577B34DA6A3CE929D0E0E4736'))
  expect(['', 'req-1', 'req-2', 'req-3'].map(idHue)).toEqual([9, 7, 10, 9])
})

test('IDs that differ in one digit are spread over all hues', () => {
  const counts = new Array<number>(idHues).fill(0)
  for (let index = 0; index < 12_000; index++) {
    const hue = idHue(`4bf92f3577b34da6a3ce929d0e${index.toString(16).padStart(6, '0')}`)
    counts[hue] = (counts[hue] ?? 0) + 1
  }
  for (const count of counts) expect(Math.abs(count - 1000)).toBeLessThan(150)
})
