import { expect, test } from 'vitest'
import { logfmtRanges } from './logfmt-ranges.ts'

test('tells keys, values of each kind, the message, and what has a column', () => {
  const text = 'time=12:00 level=info msg="hello you" n=5 ok=true who=me'
  const parts = logfmtRanges(text)?.map(({ start, end, kind }) => [kind, text.slice(start, end)])
  expect(parts).toEqual([
    ['muted', 'time=12:00'],
    ['muted', 'level=info'],
    ...[
      ['key', 'msg'],
      ['muted', '='],
      ['text', '"hello you"'],
    ],
    ...[
      ['key', 'n'],
      ['muted', '='],
      ['number', '5'],
    ],
    ...[
      ['key', 'ok'],
      ['muted', '='],
      ['keyword', 'true'],
    ],
    ...[
      ['key', 'who'],
      ['muted', '='],
      ['string', 'me'],
    ],
  ])
})

test('a single pair, or prose with an equals sign, is no logfmt', () => {
  expect(logfmtRanges('a=b')).toBeNull()
  expect(logfmtRanges('so a=b and c=d')).toBeNull()
})
