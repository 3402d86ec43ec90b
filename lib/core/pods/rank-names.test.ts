import { expect, test } from 'vitest'
import { rankNames } from './rank-names.ts'

const things = ['recart', 'shop-cart-1', 'cart', 'cart.internal', 'checkout'].map((name) => ({ name }))
const names = (query: string, limit = 10) => rankNames(query, things, limit).map(({ name }) => name)

const rows = [
  {
    name: 'nothing asked: as they are',
    query: ' ',
    found: ['recart', 'shop-cart-1', 'cart', 'cart.internal', 'checkout'],
  },
  { name: 'beginnings first', query: 'cart', found: ['cart', 'cart.internal', 'shop-cart-1', 'recart'] },
  { name: 'letters of either case', query: 'CART 1', found: ['shop-cart-1'] },
  { name: 'signs mean themselves', query: '.int', found: ['cart.internal'] },
  { name: 'nothing alike', query: 'x', found: [] },
]

for (const { name, query, found } of rows) {
  test(`finds by name: ${name}`, () => {
    expect(names(query)).toEqual(found)
  })
}

test('gives no more than asked for', () => {
  expect(names('c', 2)).toEqual(['cart', 'cart.internal'])
})
