import { expect, test } from 'vitest'
import { sameFields } from './same-fields.ts'

const pod = { name: 'cart' }
const rows = [
  { name: 'the same value', a: pod, b: pod, same: true },
  { name: 'fields that are the same', a: { pod, loaded: true }, b: { pod, loaded: true }, same: true },
  { name: 'a field that differs', a: { pod, loaded: true }, b: { pod, loaded: false }, same: false },
  { name: 'a field that is equal but another object', a: { pod }, b: { pod: { name: 'cart' } }, same: false },
  { name: 'a field more', a: { pod }, b: { pod, loaded: true }, same: false },
  { name: 'another field', a: { a: undefined }, b: { b: undefined }, same: false },
  { name: 'two maps', a: new Map(), b: new Map(), same: false },
  { name: 'nothing and something', a: null, b: {}, same: false },
]

for (const { name, a, b, same } of rows) {
  test(`tells whether something has changed: ${name}`, () => {
    expect(sameFields(a, b)).toBe(same)
  })
}
