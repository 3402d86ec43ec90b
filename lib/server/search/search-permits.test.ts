import { expect, test } from 'vitest'
import { createSearchPermits } from './search-permits.ts'

test('one person, and all together, may run so many searches, and the next is told which bound it is', () => {
  const permits = createSearchPermits({ perPersonMax: 1, totalMax: 2 })
  const giveBack = permits.take('ana')
  expect(() => permits.take('ana')).toThrow('1 searches of yours')
  permits.take('ben')
  expect(() => permits.take('cleo')).toThrow('All together')
  giveBack()
  expect(() => permits.take('cleo')).not.toThrow()
})
