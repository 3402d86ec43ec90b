import { expect, test } from 'vitest'
import { fieldSelector, labelSelector } from './selectors.ts'

const object = {
  metadata: {
    name: 'cart-1',
    namespace: 'shop',
    uid: '1',
    creationTimestamp: '',
    labels: { app: 'cart', tier: 'web' },
  },
  status: { phase: 'Running' },
}

const rows = [
  ['', true],
  ['app=cart', true],
  ['app==cart,tier!=db', true],
  ['app=cart,tier=db', false],
  ['app in (cart, mailer)', true],
  ['app notin (cart),tier=web', false],
  ['tier', true],
  ['!tier', false],
] as const
for (const [text, selected] of rows) {
  test(`selects by label as Kubernetes does: "${text}"`, () => expect(labelSelector(text)?.(object)).toBe(selected))
}

test('a label selector that cannot be read is none', () => expect(labelSelector('a b c')).toBeNull())

test('selects by field, and names the field that cannot be selected by', () => {
  const selector = fieldSelector('metadata.name=cart-1,status.phase!=Pending')
  expect(typeof selector === 'string' ? selector : selector(object)).toBe(true)
  expect(fieldSelector('spec.color=red')).toBe('spec.color')
})
