import fc from 'fast-check'
import { expect, test } from 'vitest'
import { meetsLabels, parseLabelSelector } from './label-selector.ts'

const pods: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  cart: { app: 'cart', tier: 'web', 'app.kubernetes.io/name': 'cart', generation: '7' },
  db: { app: 'db', tier: 'data', generation: 'old' },
  bare: {},
  empty: { app: '', tier: '' },
}

const good = [
  { text: 'app=cart', met: ['cart'] },
  { text: 'app==cart', met: ['cart'] },
  { text: ' app = cart ', met: ['cart'] },
  { text: 'app!=cart', met: ['db', 'bare', 'empty'] },
  { text: 'app in (cart, db)', met: ['cart', 'db'] },
  { text: 'app in (cart),tier in (web,api)', met: ['cart'] },
  { text: 'app notin (cart,db)', met: ['bare', 'empty'] },
  { text: 'tier', met: ['cart', 'db', 'empty'] },
  { text: '!tier', met: ['bare'] },
  { text: 'app,tier!=web', met: ['db', 'empty'] },
  { text: 'app=', met: ['empty'] },
  { text: 'app in (,db)', met: ['db', 'empty'] },
  { text: 'app.kubernetes.io/name=cart', met: ['cart'] },
  { text: 'generation>6', met: ['cart'] },
  { text: 'generation<7', met: [] },
  { text: 'toString', met: [] },
]

for (const { text, met } of good) {
  test(`meets what kubectl would: ${text}`, () => {
    const selector = parseLabelSelector(text) ?? []
    expect(selector).not.toEqual([])
    expect(Object.keys(pods).filter((name) => meetsLabels(selector, pods[name] ?? {}))).toEqual(met)
  })
}

const bad = ['', ',', 'app=cart,', 'a b', 'app=a b', 'app in cart', 'app in (cart', 'in (a)', '=a', '-a=b', 'a=-b']
for (const text of [...bad, 'app=a=b', 'a/b/c', 'a>x', 'app in (a b)', `${'k'.repeat(64)}=v`]) {
  test(`does not guess what is meant: ${JSON.stringify(text)}`, () => expect(parseLabelSelector(text)).toBeNull())
}

test('never throws, whatever the text', () => {
  const text = fc.array(fc.constantFrom('a', '/', '=', '!', ',', ' ', '(', ')', 'in', 'notin', '<', '-', '1', 'é'))
  fc.assert(
    fc.property(text, (parts) => {
      const selector = parseLabelSelector(parts.join(''))
      if (selector !== null) expect(typeof meetsLabels(selector, { a: '1' })).toBe('boolean')
    }),
  )
})
