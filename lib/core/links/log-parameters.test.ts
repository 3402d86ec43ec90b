import { expect, test } from 'vitest'
import { withFallbacks } from './decode-log-view.ts'
import { isParameterName, lineFragment, logParameters } from './log-parameters.ts'

for (const [name, { example, read, meaning, fallbackText }] of Object.entries(logParameters)) {
  test(`the example of ${name} is a value that it knows, and its words fit a table`, () => {
    expect(read(example)).not.toBeUndefined()
    expect(meaning + fallbackText + example).not.toMatch(/[|\n]/)
  })
}

test('each parameter has a value of its own where a link names none', () => {
  expect(Object.keys(withFallbacks({}))).toEqual(Object.keys(logParameters))
})

test('a name is that of a parameter or not, whatever objects have by nature', () => {
  expect(isParameterName('q')).toBe(true)
  expect(isParameterName('toString')).toBe(false)
  expect(lineFragment.example).toMatch(/^#L/)
})
