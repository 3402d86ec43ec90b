import { expect, test } from 'vitest'
import { isMaskTag, maskEnd, maskText, touchesMask } from './mask-text.ts'

const encoder = new TextEncoder()
const mask = maskText('github-token', 'a1f3')
const line = encoder.encode(`a ${mask} b`)

test('a mask names its rule and the tag of the value', () => {
  expect(mask).toBe('[masked:github-token#a1f3]')
})

test('a mask is found where it begins, and nowhere else', () => {
  const ends = Array.from(line, (_, at) => maskEnd(line, at))
  expect(ends.filter((end) => end !== -1)).toEqual([2 + mask.length])
  expect(ends[2]).toBe(2 + mask.length)
})

test.for([
  '[masked:#a1f3]',
  '[masked:A#a1f3]',
  '[masked:a#a1f]',
  '[masked:a#A1F3]',
  '[masked:a#a1f3',
  '[masked a#a1f3]',
])('no mask: %s', (text) => {
  expect(maskEnd(encoder.encode(text), 0)).toBe(-1)
  expect(isMaskTag(encoder.encode(text), text.indexOf('#'))).toBe(false)
})

test('the "#" before the tag is known', () => {
  const tags = Array.from(line, (_, at) => isMaskTag(line, at))
  expect(tags.indexOf(true)).toBe(2 + mask.indexOf('#'))
  expect(tags.filter((is) => is)).toHaveLength(1)
})

test('a part of a line touches a mask where it holds, cuts or is one', () => {
  const end = 2 + mask.length
  for (const [from, to, touches] of [
    [0, 2, false],
    [0, 3, true],
    [5, 9, true],
    [end - 1, end + 1, true],
    [end, end + 2, false],
  ] as const) {
    expect(touchesMask(line, from, to)).toBe(touches)
  }
})
