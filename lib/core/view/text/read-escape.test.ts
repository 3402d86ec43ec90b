import { expect, test } from 'vitest'
import { readEscape } from './read-escape.ts'

const rows = [
  { name: 'a colour', text: '\x1b[1;31mx', end: 7, sgr: '1;31' },
  { name: 'a reset', text: '\x1b[mx', end: 3, sgr: '' },
  { name: 'colons', text: '\x1b[38:5:1mx', end: 9, sgr: '38:5:1' },
  { name: 'erase line', text: '\x1b[2Kx', end: 4, sgr: null },
  { name: 'private', text: '\x1b[?25lx', end: 6, sgr: null },
  { name: 'a private "m" is no colour', text: '\x1b[>4mx', end: 5, sgr: null },
  { name: 'an intermediate before "m" is no colour', text: '\x1b[1 mx', end: 5, sgr: null },
  { name: 'a link', text: '\x1b]8;;http://a\x07', end: 2, sgr: null },
  { name: 'one byte', text: '\x1bcx', end: 2, sgr: null },
  { name: 'cut off', text: '\x1b[31', end: 2, sgr: null },
  { name: 'alone', text: '\x1b', end: 1, sgr: null },
  { name: 'before a control', text: '\x1b\r', end: 1, sgr: null },
]
for (const { name, text, end, sgr } of rows) {
  test(`reads an escape sequence: ${name}`, () => expect(readEscape(text, 0)).toEqual({ end, sgr }))
}
