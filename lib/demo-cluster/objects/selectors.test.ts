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
  test(`selects by label as Kubernetes does: "${text}"`, () => {
    const selector = labelSelector(text)
    expect(typeof selector === 'string' ? selector : selector(object)).toBe(selected)
  })
}

test('a label selector that cannot be read is told what is wrong', () => {
  expect(labelSelector('a b c')).toBe("unable to parse requirement: found 'b', expected: in, notin, =, ==, !=, gt, lt")
  expect(labelSelector('=x')).toBe("found '=', expected: !, identifier, or 'end of string'")
})

test('selects by field, and names the field that cannot be selected by', () => {
  const selector = fieldSelector('pods', 'metadata.name=cart-1,status.phase!=Pending')
  expect(typeof selector === 'string' ? selector : selector(object)).toBe(true)
  expect(fieldSelector('pods', 'spec.color=red')).toBe('field label not supported: spec.color')
})
