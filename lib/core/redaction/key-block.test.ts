import { expect, test } from 'vitest'
import { createMasker } from './create-masker.ts'
import { made, madeKey } from './made-secrets.ts'

const masker = createMasker({ tagOf: () => 'a1f3', secrets: true, finders: [] })
const mask = '[masked:private-key#a1f3]'
const key = madeKey()

/** The lines of a log as they leave. */
function read(lines: readonly string[]): readonly string[] {
  const log = masker.read()
  return lines.map((line) => new TextDecoder().decode(log.mask(new TextEncoder().encode(line), false)))
}

test.for([2, 24, 100])('no line of a key of %i lines is left, and the lines around it are', (bodyLines) => {
  const lines = madeKey('RSA ', bodyLines)
  const masked = read(['before', ...lines, 'OK'])
  expect(masked[0]).toBe('before')
  expect(masked.at(-1)).toBe('OK')
  for (const line of masked.slice(1, -2)) expect(line).toBe(mask)
})

test('a read that begins in the middle of a key masks the rest of it', () => {
  for (let from = 1; from < key.length - 1; from++) {
    const masked = read([...key.slice(from), 'after'])
    // The last line of a key is short: alone it looks like any word.
    const body = masked.slice(0, -2).filter((_, at) => from + at < key.length - 2 || at > 0)
    for (const line of body) expect(line).toBe(mask)
    expect(masked.at(-1)).toBe('after')
  }
})

test('margins, headers and blank lines of a key are known', () => {
  const [begin = '', ...rest] = madeKey('RSA ', 2)
  const masked = read([`  ${begin}`, '  Proc-Type: 4,ENCRYPTED', '', ...rest.map((line) => `  ${line}\r`)])
  expect(masked).toEqual([
    `  ${mask}`,
    mask,
    '',
    `  ${mask}\r`,
    `  ${mask}\r`,
    `  ${mask}\r`,
    '  -----END RSA PRIVATE KEY-----\r',
  ])
})

test('lines of other threads between those of a key stay, and the key does not', () => {
  const lines = key.flatMap((line, at) => [line, `request ${at} took 3 ms`])
  const masked = read(lines)
  expect(masked.filter((line) => line.startsWith('request'))).toHaveLength(key.length)
  expect(masked.filter((line) => line === mask)).toHaveLength(key.length - 1)
})

test('where each line of a key is a message in JSON, the key is masked', () => {
  const masked = read(key.map((msg) => JSON.stringify({ level: 'info', msg })))
  for (const line of masked.slice(1, -2)) expect(line).toBe(`{"level":"info","msg":"${mask}"}`)
})

test('a key that has no end hides no more than a few lines of something else', () => {
  const lines = Array.from({ length: 400 }, (_, at) => `user ${made(64, 'abcdefABCDEF0123456789', at)}`)
  const masked = read([key[0] ?? '', ...lines])
  expect(masked.slice(300)).toEqual(lines.slice(299))
  const words = Array.from({ length: 40 }, (_, at) => `request ${at} took 3 ms`)
  expect(read([key[0] ?? '', ...words, key[1] ?? ''])).toEqual([mask, ...words, key[1]])
})

test('masking masked lines changes nothing', () => {
  const once = read(['before', ...key, 'after'])
  expect(read(once)).toEqual(once)
})

test('digests in hexadecimal and words at the start of a read are no key', () => {
  const lines = [made(64, '0123456789abcdef'), 'a'.repeat(64)]
  expect(read(lines)).toEqual(lines)
})
