import { expect, test } from 'vitest'
import { createMasker } from './create-masker.ts'
import { createLineParts, type PartSizes } from './line-parts.ts'
import { noMasker } from './no-masker.ts'
import type { Secret } from './secret.ts'
import { secretFixtures } from './secret-fixtures.ts'

const masker = createMasker({ tagOf: () => 'a1f3', secrets: true, finders: [] })
const encoder = new TextEncoder()
const decoder = new TextDecoder()
const text = (pieces: readonly Uint8Array[]) => pieces.map((piece) => decoder.decode(piece, { stream: false })).join('')

/** Masks "secret" and what stands between "<" and ">"; with parts as small as this every place is one between two parts. */
const sizes: PartSizes = { part: 64, partMax: 256, context: 16, behind: 4 }
const find = (part: Uint8Array): readonly Secret[] =>
  [...decoder.decode(part).matchAll(/secret|<[^>]*>?/g)].map(({ 0: found, index }) => {
    return { rule: 'rule', start: index, end: index + found.length }
  })
const replaced = (part: Uint8Array, found: readonly Secret[], from: number, to: number) => {
  let masked = ''
  let at = from
  for (const { start, end } of found) {
    masked += `${decoder.decode(part.subarray(at, start))}*`
    at = end
  }
  return encoder.encode(masked + decoder.decode(part.subarray(at, to)))
}
function inParts(line: string, cut: number): string {
  const parts = createLineParts({ begin: () => [], find, replaced, end: () => {} }, sizes)
  const bytes = encoder.encode(line)
  return text([...parts.push(bytes.subarray(0, cut)), ...parts.push(bytes.subarray(cut)), ...parts.end()])
}

for (const { name, line, expected } of [
  { name: 'nothing to mask', line: 'abc '.repeat(90), expected: 'abc '.repeat(90) },
  { name: 'a short line', line: 'a secret', expected: 'a *' },
  {
    name: 'a secret at every place of a part',
    line: Array.from({ length: 90 }, (_, at) => `secret${'.'.repeat(at % 7)}`).join(''),
    expected: Array.from({ length: 90 }, (_, at) => `*${'.'.repeat(at % 7)}`).join(''),
  },
  {
    name: 'a secret longer than a part',
    line: `before <${'x'.repeat(150)}> after ${'.'.repeat(90)}`,
    expected: `before * after ${'.'.repeat(90)}`,
  },
  {
    name: 'a secret without an end: the rest of the line is masked',
    line: `before <${'x'.repeat(900)}`,
    expected: 'before *',
  },
]) {
  test(`a line in parts is masked as a whole one, wherever it is cut: ${name}`, () => {
    for (let cut = 0; cut <= line.length; cut++) expect(inParts(line, cut)).toBe(expected)
  })
}

test('every known secret is masked in parts as in one piece, wherever the end of a part falls', () => {
  for (const { before, secret, after } of secretFixtures) {
    // The end of the first part's sure bytes goes over the secret and what stands around it.
    for (const shift of [0, 0.25, 0.5, 0.75, 1]) {
      const around = `${before}${secret}${after}`.replaceAll('\n', ' ')
      const at = 1024 * 1024 - 64 * 1024 - Math.round(shift * around.length)
      const line = encoder.encode(`${'word '.repeat(Math.floor(at / 5))}${around} ${'word '.repeat(20_000)}`)
      const parts = masker.read().inParts()
      const pieces = [...parts.push(line), ...parts.end()]
      expect(Buffer.concat(pieces).equals(masker.read().mask(line, false))).toBe(true)
    }
  }
}, 60_000)

test('a private key that begins in a long line goes on in the next one', () => {
  const body = 'Ab1'.repeat(21)
  const lines = masker.read()
  const parts = lines.inParts()
  const begin = encoder.encode(`${'word '.repeat(300_000)}-----${'BEGIN'} RSA PRIVATE KEY-----`)
  const first = text([...parts.push(begin), ...parts.end()])
  expect(first.endsWith('[masked:private-key#a1f3]')).toBe(true)
  expect(decoder.decode(lines.mask(encoder.encode(body), false))).toBe('[masked:private-key#a1f3]')
})

test('where nothing is masked the bytes go on as they are', () => {
  const piece = encoder.encode('password=hunter2')
  const parts = noMasker.read().inParts()
  expect([...parts.push(piece), ...parts.end()]).toEqual([piece])
})
