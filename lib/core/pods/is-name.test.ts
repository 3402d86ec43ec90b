import { expect, test } from 'vitest'
import { isName } from './is-name.ts'

const rows = [
  { name: 'cart-0', is: ['namespace', 'pod', 'container'] },
  { name: 'a', is: ['namespace', 'pod', 'container'] },
  { name: 'cart.v2', is: ['pod'] },
  { name: 'a'.repeat(64), is: ['pod'] },
  { name: 'Cart', is: [] },
  { name: '', is: [] },
  { name: '-cart', is: [] },
  { name: 'cart/0', is: [] },
  { name: '..', is: [] },
]

for (const { name, is } of rows) {
  test(`knows what may be a name: ${JSON.stringify(name)}`, () => {
    const kinds = ['namespace', 'pod', 'container'] as const
    expect(kinds.filter((kind) => isName(kind, name))).toEqual(is)
  })
}
