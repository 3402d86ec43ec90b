import { expect, test } from 'vitest'
import type { ApiServer } from './api-server.ts'
import { Expired } from './expired.ts'
import { listPages } from './list-pages.ts'

const right = { verb: 'list', resource: 'pods', apiGroup: '', namespace: 'shop' }
const never = new AbortController().signal

function paging(pages: readonly (object | Error)[]): ApiServer & { readonly tokens: (string | undefined)[] } {
  const tokens: (string | undefined)[] = []
  return {
    key: 'fake',
    tokens,
    async getJson({ query }) {
      const page = pages[tokens.length]
      tokens.push(query?.['continue'])
      if (page instanceof Error) throw page
      return page
    },
    review: async () => ({}),
    open: () => Promise.reject(new Error('not asked for')),
  }
}
const page = (items: readonly number[], token = '') => ({
  metadata: { resourceVersion: '5', continue: token },
  items,
})

test('joins pages to one list', async () => {
  const api = paging([page([1, 2], 'a'), page([3], 'b'), page([4])])
  expect(await listPages(api, '/x', right, never)).toEqual({ items: [1, 2, 3, 4], resourceVersion: '5' })
  expect(api.tokens).toEqual([undefined, 'a', 'b'])
})

test('pages that expire on the way are read anew, once, and nothing comes twice', async () => {
  const api = paging([page([1, 2], 'a'), new Expired('old'), page([1, 2], 'c'), page([3])])
  expect((await listPages(api, '/x', right, never)).items).toEqual([1, 2, 3])
  const hopeless = paging([page([1], 'a'), new Expired('old'), new Expired('older')])
  await expect(listPages(hopeless, '/x', right, never)).rejects.toBeInstanceOf(Expired)
})

test('a list of nothing may say null', async () => {
  const api = paging([{ metadata: {}, items: null }])
  expect(await listPages(api, '/x', right, never)).toEqual({ items: [], resourceVersion: '' })
})
