import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createLineSplitter, type SplitLine } from './split-lines.ts'

const encode = (text: string) => new TextEncoder().encode(text)

const rows = [
  { name: 'nothing', bytes: encode(''), lines: [] },
  { name: 'one line', bytes: encode('a\n'), lines: ['61'] },
  { name: 'no line feed at the end', bytes: encode('a\nbc'), lines: ['61', '6263'] },
  { name: 'empty lines', bytes: encode('\n\na\n\n'), lines: ['', '', '61', ''] },
  { name: 'CR LF: the carriage return stays', bytes: encode('a\r\nb\r\n'), lines: ['610d', '620d'] },
  { name: 'a lone CR is no end', bytes: encode('a\rb\n'), lines: ['610d62'] },
  { name: 'letters of several bytes', bytes: encode('ä€😀\nß'), lines: ['c3a4e282acf09f9880', 'c39f'] },
  {
    name: 'bytes that are no UTF-8',
    bytes: new Uint8Array([0xff, 0xc3, 0x0a, 0x80, 0x00, 0x0a]),
    lines: ['ffc3', '8000'],
  },
  { name: 'NUL and RS', bytes: new Uint8Array([0, 0x1e, 0x0a, 0x1e]), lines: ['001e', '1e'] },
]
for (const { name, bytes, lines } of rows) {
  test(`gives the same lines wherever the bytes are cut: ${name}`, () => {
    for (let first = 0; first <= bytes.length; first++) {
      for (let second = first; second <= bytes.length; second++) {
        const chunks = [bytes.slice(0, first), bytes.slice(first, second), bytes.slice(second)]
        expect(split(chunks, 100).map(({ bytes: line }) => hex(line))).toEqual(lines)
      }
    }
  })
}

test('a longer line is cut at the bound and the next one is whole, wherever the bytes are cut', () => {
  const bytes = encode('abc\nabcd\nabcdefgh\nx\nabcdefgh')
  const expected = ['abc', 'abcd', 'abcd (cut)', 'x', 'abcd (cut)']
  for (let cut = 0; cut <= bytes.length; cut++) {
    const lines = split([bytes.slice(0, cut), bytes.slice(cut)], 4)
    expect(lines.map(describeLine)).toEqual(expected)
  }
  expect(
    split(
      [...bytes].map((byte) => Uint8Array.of(byte)),
      4,
    ).map(describeLine),
  ).toEqual(expected)
})

test('lines that wait for their end survive the chunk whose memory is used again', () => {
  const splitter = createLineSplitter(100)
  const memory = encode('half')
  splitter.push(memory)
  memory.fill(0)
  expect(splitter.push(encode(' line\n')).map(describeLine)).toEqual(['half line'])
})

test('joined by line feeds, the lines are the bytes again', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 30 })), (chunks) => {
      const lines = split(chunks, 1_000)
      const bytes = Buffer.concat(chunks)
      const joined = Buffer.concat(lines.flatMap(({ bytes: line }) => [line, Uint8Array.of(0x0a)]))
      expect(hex(joined)).toBe(
        hex(bytes.at(-1) === 0x0a || bytes.length === 0 ? bytes : Buffer.concat([bytes, Uint8Array.of(0x0a)])),
      )
    }),
  )
})

function split(chunks: readonly Uint8Array[], lineBytesMax: number): readonly SplitLine[] {
  const splitter = createLineSplitter(lineBytesMax)
  const lines = chunks.flatMap((chunk) => splitter.push(chunk))
  const last = splitter.end()
  return last === null ? lines : [...lines, last]
}

function describeLine({ bytes, truncated }: SplitLine): string {
  return new TextDecoder().decode(bytes) + (truncated ? ' (cut)' : '')
}

function hex(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('hex')
}
