import { expect, test } from 'vitest'
import { toTimestamp } from '../logs/timestamp.ts'
import { readSearchView, searchPath, searchQuery } from './search-view.ts'

test('a link says only what differs from a search of everything, and comes back as it was', () => {
  const view = readSearchView(new URLSearchParams('source=shop/deployment/cart:app&source=pay&q=a%26b c'))
  expect(view).toMatchObject({ q: 'a&b c', context: null, sinceTime: null, previous: true })
  expect(searchPath(view)).toBe('/search?source=shop/deployment/cart:app&source=pay&q=a%26b+c')
  expect(searchQuery(view)).toMatch(/&q=a%26b\+c&previous=true$/)
  const other = {
    ...view,

    previous: false,
    context: 'eu',
    untilTime: toTimestamp('2026-01-02T03:04:05Z'),
  }
  expect(readSearchView(new URLSearchParams(searchPath(other).slice('/search?'.length)))).toEqual(other)
})

test('what cannot be read says nothing', () => {
  expect(searchPath(readSearchView(new URLSearchParams('source=/&sinceTime=soon&previous=perhaps')))).toBe('/search')
})
