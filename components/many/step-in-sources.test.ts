import { expect, test } from 'vitest'
import { stepInSources } from './step-in-sources.ts'

const stroke = (key: string, held = {}) => ({ key, ctrlKey: false, metaKey: false, altKey: false, ...held })

const rows = [
  { name: 'down', key: 'ArrowDown', step: { type: 'go', to: 4 } },
  { name: 'up', key: 'k', step: { type: 'go', to: 2 } },
  { name: 'a page down, but not beyond the end', key: 'PageDown', step: { type: 'go', to: 9 } },
  { name: 'a page up, but not beyond the start', key: 'PageUp', step: { type: 'go', to: 0 } },
  { name: 'to the start', key: 'Home', step: { type: 'go', to: 0 } },
  { name: 'to the end', key: 'End', step: { type: 'go', to: 9 } },
  { name: 'this one alone', key: 'Enter', step: { type: 'solo' } },
  { name: 'hide or show', key: ' ', step: { type: 'toggle' } },
  { name: 'open by itself', key: 'o', step: { type: 'open' } },
  { name: 'nothing', key: 'x', step: null },
]
for (const { name, key, step } of rows) {
  test(`the list of sources is used by keys: ${name}`, () => expect(stepInSources(stroke(key), 3, 10, 8)).toEqual(step))
}

test('keys that are held with others are not the list’s, and an empty list has none', () => {
  expect(stepInSources(stroke('ArrowDown', { ctrlKey: true }), 0, 3, 1)).toBeNull()
  expect(stepInSources(stroke('ArrowDown'), 0, 0, 1)).toBeNull()
})
