import { expect, test } from 'vitest'
import { markOf, mayNeedMark } from './mark-of.ts'

const rows = [
  { name: 'escape', codePoint: 0x1b, mark: '␛' },
  { name: 'carriage return', codePoint: 0x0d, mark: '␍' },
  { name: 'line feed', codePoint: 0x0a, mark: '↵' },
  { name: 'NUL', codePoint: 0, mark: '␀' },
  { name: 'delete', codePoint: 0x7f, mark: '␡' },
  { name: 'C1', codePoint: 0x9b, mark: 'U+009B' },
  { name: 'right-to-left override', codePoint: 0x202e, mark: 'U+202E' },
  { name: 'isolate', codePoint: 0x2066, mark: 'U+2066' },
  { name: 'zero-width space', codePoint: 0x200b, mark: 'U+200B' },
  { name: 'byte order mark', codePoint: 0xfeff, mark: 'U+FEFF' },
  { name: 'tag character', codePoint: 0xe0041, mark: 'U+E0041' },
  { name: 'half a character', codePoint: 0xd800, mark: 'U+D800' },
  { name: 'a byte that is no UTF-8', codePoint: 0xdcff, mark: '\\xff' },
  { name: 'a tab', codePoint: 0x09, mark: null },
  { name: 'a letter', codePoint: 0xe9, mark: null },
  { name: 'an emoji', codePoint: 0x1f600, mark: null },
]
for (const { name, codePoint, mark } of rows) {
  test(`shows what cannot be seen: ${name}`, () => expect(markOf(codePoint)).toBe(mark))
}

test('the quick look misses nothing that needs a mark', () => {
  for (let codePoint = 0; codePoint <= 0xe0100; codePoint++) {
    if (markOf(codePoint) === null) continue
    expect(mayNeedMark(String.fromCodePoint(codePoint).charCodeAt(0)), codePoint.toString(16)).toBe(true)
  }
})
