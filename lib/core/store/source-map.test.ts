import { expect, test } from 'vitest'
import { createSourceMap } from './source-map.ts'
import { storeOf } from './store-of.ts'

test('the two ways into a store do not know each other’s numbers', () => {
  const { views } = storeOf([])
  const [one, other] = [createSourceMap(views, 0), createSourceMap(views, 1)]
  one.unmap()
  other.unmap()
  one.map(3, 7)
  other.map(3, 8)
  expect([one.mapped(3), other.mapped(3), one.mapped(4)]).toEqual([7, 8, null])
  one.unmap()
  expect([one.mapped(3), other.mapped(3)]).toEqual([null, 8])
})
