import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csvCell } from './csv-cell.ts'

const rows = [
  { name: 'plain text stays', text: 'order placed', cell: 'order placed' },
  { name: 'an empty cell', text: '', cell: '' },
  { name: 'commas are quoted', text: 'a,b', cell: '"a,b"' },
  { name: 'quotes are doubled', text: 'say "hi"', cell: '"say ""hi"""' },
  { name: 'line feeds stay inside', text: 'a\nb', cell: '"a\nb"' },
  {
    name: 'a formula becomes text',
    text: '=HYPERLINK("http://evil.example")',
    cell: `"'=HYPERLINK(""http://evil.example"")"`,
  },
  { name: 'a command of a spreadsheet', text: '@SUM(1)', cell: "'@SUM(1)" },
  { name: 'a sign before a formula', text: '-1+cmd', cell: "'-1+cmd" },
  { name: 'a tab before a formula', text: '\t=1', cell: "'\t=1" },
]
for (const { name, text, cell } of rows) test(name, () => expect(csvCell(text)).toBe(cell))

test('no cell begins a formula, whatever stands in it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(csvCell(text)).not.toMatch(/^"?[=+\-@\t\r]/)
    }),
  )
})
