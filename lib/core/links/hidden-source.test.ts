import { expect, test } from 'vitest'
import { hiddenValue, isHidden } from './hidden-source.ts'

const app = { namespace: 'shop', pod: 'cart-0', container: 'app' }
const proxy = { namespace: 'shop', pod: 'cart-0', container: 'proxy' }
const other = { namespace: 'infra', pod: 'cart-0', container: 'proxy' }

const rows = [
  { text: '', hidden: [] },
  { text: 'shop/cart-0', hidden: [app, proxy] },
  { text: 'shop/cart-0:proxy', hidden: [proxy] },
  { text: ':proxy', hidden: [proxy, other] },
  { text: 'infra/cart-0,:app', hidden: [app, other] },
]
for (const { text, hidden } of rows) {
  test(`hides what a link names, and nothing else: ${JSON.stringify(text)}`, () => {
    const read = hiddenValue.read(text) ?? []
    expect(hiddenValue.write(read)).toBe(text)
    expect([app, proxy, other].filter((source) => isHidden(read, source))).toEqual(hidden)
  })
}

for (const text of ['cart-0', 'shop/', '/cart-0', 'shop/cart-0:', 'shop/Cart', ':', 'a/b/c', 'shop/cart-0:a:b']) {
  test(`does not guess what is hidden: ${text}`, () => expect(hiddenValue.read(text)).toBeUndefined())
}
