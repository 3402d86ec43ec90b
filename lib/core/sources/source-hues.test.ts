import { expect, test } from 'vitest'
import { idHue, idHues } from '../view/id-hue.ts'
import { sourceHues } from './source-hues.ts'

const keys = Array.from({ length: 60 }, (_, at) => `shop/cart-${at}:app`)

test('a source alone has the hue of its name', () => {
  for (const key of keys) expect(sourceHues([key]).get(key)).toBe(idHue(key))
})

test('as long as there are hues left no two sources share one', () => {
  expect(new Set(sourceHues(keys.slice(0, idHues)).values()).size).toBe(idHues)
})

test('with more sources than hues each hue is taken as often as any other', () => {
  const hues = [...sourceHues(keys).values()]
  for (let hue = 0; hue < idHues; hue++) expect(hues.filter((taken) => taken === hue)).toHaveLength(5)
})

test('a source that comes later changes nothing for those that were there', () => {
  const before = sourceHues(keys.slice(0, 8))
  const after = sourceHues(keys.slice(0, 9))
  for (const [key, hue] of before) expect(after.get(key)).toBe(hue)
})
