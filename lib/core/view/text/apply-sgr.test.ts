import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applySgr } from './apply-sgr.ts'

const rows = [
  { name: 'a colour', codes: ['31'], style: { foreground: 1 } },
  { name: 'a bright one', codes: ['97;100'], style: { foreground: 15, background: 8 } },
  { name: '256 colours', codes: ['38;5;208;48;5;17'], style: { foreground: 208, background: 17 } },
  { name: 'true colour', codes: ['38;2;255;128;0;1'], style: { foreground: '#ff8000', bold: true } },
  { name: 'true colour with colons', codes: ['38:2::255:128:0'], style: { foreground: '#ff8000' } },
  {
    name: 'true colour with colons, no space',
    codes: ['48:2:1:2:3;4'],
    style: { background: '#010203', underline: true },
  },
  { name: '256 with colons', codes: ['38:5:9;3'], style: { foreground: 9, italic: true } },
  { name: 'the colour of the underline is passed over', codes: ['58;5;9;9'], style: { strike: true } },
  {
    name: 'all weights',
    codes: ['1;2;3;4;7;9'],
    style: { bold: true, dim: true, italic: true, underline: true, inverse: true, strike: true },
  },
  { name: 'one after the other', codes: ['31', '1'], style: { foreground: 1, bold: true } },
  { name: 'bold and dim end together', codes: ['1;2;31', '22'], style: { foreground: 1 } },
  { name: 'colours end by themselves', codes: ['31;42;1', '39;49'], style: { bold: true } },
  { name: 'no underline', codes: ['4', '4:0'], style: undefined },
  { name: 'a reset', codes: ['1;31', '0'], style: undefined },
  { name: 'an empty reset', codes: ['1;31', ''], style: undefined },
  { name: 'a reset in the middle', codes: ['1;0;32'], style: { foreground: 2 } },
  { name: 'no such colour', codes: ['38;5;256'], style: undefined },
  { name: 'cut short', codes: ['38;2;1'], style: undefined },
  { name: 'concealed stays visible', codes: ['8'], style: undefined },
]
for (const { name, codes, style } of rows) {
  test(`applies colours and weight: ${name}`, () => {
    expect(codes.reduce<ReturnType<typeof applySgr>>(applySgr, undefined)).toEqual(style)
  })
}

test('never throws, and never gives a colour that is none', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('38', '48', '2', '5', '1', '0', ';', ':', '255', '999')), (parts) => {
      const { foreground = 0 } = applySgr(undefined, parts.join('')) ?? {}
      if (typeof foreground === 'string') expect(foreground).toMatch(/^#[0-9a-f]{6}$/)
      else expect(foreground).toBeLessThan(256)
    }),
  )
})
