import { expect, test } from 'vitest'
import { searchHitsDefault } from '@/lib/core/logs/limits.ts'
import { plainPattern } from '@/lib/core/patterns/text-pattern.ts'
import { decodeSearchQuery } from './decode-search-query.ts'

const decode = (query: string) => decodeSearchQuery(new URLSearchParams(query))

test('a search needs a text and whose logs', () => {
  expect(decode('source=shop/deployment/cart:app&source=pay&q=refused')).toEqual({
    source: [
      { namespace: 'shop', of: { type: 'workload', kind: 'Deployment', name: 'cart' }, containers: ['app'] },
      { namespace: 'pay', of: { type: 'namespace' }, containers: [] },
    ],
    ...{ q: plainPattern('refused'), sinceTime: null, untilTime: null, previous: false, contextLines: 0 },
    limit: searchHitsDefault,
  })
})

const refused = [
  { name: 'nothing to look for', query: 'source=shop', says: 'q must be' },
  { name: 'nobody to look at', query: 'q=a', says: 'source must name' },
  { name: 'a source that is none', query: 'q=a&source=shop/what/ever', says: 'source must be' },
  {
    name: 'a parameter that does not exist',
    query: 'q=a&source=shop&tailLines=3',
    says: 'There is no parameter "tailLines"',
  },
  {
    name: 'too much around',
    query: 'q=a&source=shop&contextLines=21',
    says: 'contextLines must be a number from 0 to 20',
  },
  { name: 'a text twice', query: 'q=a&q=b&source=shop', says: 'q is given twice' },
  { name: 'a text that is too long', query: `q=${'a'.repeat(5000)}&source=shop`, says: 'q must not be longer' },
]
for (const { name, query, says } of refused) {
  test(`is refused: ${name}`, () => expect(() => decode(query)).toThrow(says))
}
