import { expect, test } from 'vitest'
import { keptQuery } from './kept-query.ts'

test('says all that is wanted of a file, and nothing of what is not', () => {
  const options = { format: 'csv', timestamps: true, sources: true, events: false, gzip: true } as const
  const source = [{ namespace: 'shop', of: { type: 'pod', name: 'cart-0' }, containers: ['app'] }] as const
  const wanted = { source, sinceTime: null, untilTime: null, previous: true, reveal: false, options }
  expect(keptQuery(wanted, null)).toBe(
    'source=shop/pod/cart-0:app&previous=true&format=csv&timestamps=true&sources=true&events=false&gzip=true',
  )
  expect(keptQuery({ ...wanted, reveal: true }, 'eu')).toMatch(/^context=eu&.*&reveal=true&/)
})
