import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createMasker } from './create-masker.ts'
import { maskText } from './mask-text.ts'
import { secretFixtures } from './secret-fixtures.ts'

const masker = createMasker({ tagOf: () => 'a1f3', secrets: true, finders: [] })
const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { fatal: true })

function mask(text: string, cut = false): string {
  return decoder.decode(masker.read().mask(encoder.encode(text), cut))
}

/** Pieces that lines with secrets are made of, in any order. */
const piece = fc.oneof(
  fc.constantFrom(
    ...secretFixtures.flatMap(({ before, secret, after }) => [before, ` ${secret} `, after, `${before}${secret} `]),
  ),
  fc.constantFrom(
    ...[
      'password',
      'token',
      'secret',
      'Authorization',
      'cookie',
      'api_key',
      '=',
      ':',
      ': ',
      '"',
      '\\"',
      '\\\\\\"',
      "'",
    ],
    ...[
      '[',
      ']',
      '{',
      '}',
      ',',
      ' ',
      '&',
      ';',
      '@',
      '://',
      '<',
      '>',
      '\\',
      '\\n',
      '\\u0026',
      'Bearer ',
      '--',
      '\u001b[31m',
    ],
    ...[
      maskText('password', 'a1f3'),
      '[masked:',
      '#a1f3]',
      `-----${'BEGIN'} RSA PRIVATE KEY-----`,
      '-----END ',
      'ä€😀',
    ],
  ),
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
)
const text = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join('').replace(/\n/g, ' '))

test('masking what is masked changes nothing', () => {
  fc.assert(
    fc.property(text, fc.boolean(), (line, cut) => {
      const once = mask(line, cut)
      expect(mask(once, cut)).toBe(once)
    }),
  )
})

test('UTF-8 stays UTF-8, and what is not masked stays as it is, in its order', () => {
  fc.assert(
    fc.property(text, fc.boolean(), (line, cut) => {
      const kept = mask(line, cut).split(/(?:\\*["'])?\[masked:[a-z0-9-]+#a1f3\](?:\\*["'])?/)
      let at = 0
      for (const part of kept) {
        const found = line.indexOf(part, at)
        expect(found).toBeGreaterThanOrEqual(0)
        at = found + part.length
      }
    }),
  )
})

test('any bytes may come, and the line they are views of is not changed', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), fc.boolean(), (bytes, cut) => {
      const before = bytes.slice()
      const once = masker.read().mask(bytes, cut)
      expect(bytes).toEqual(before)
      expect(masker.read().mask(once, cut)).toEqual(once)
    }),
  )
})

const key = fc.constantFrom(
  'password',
  'token',
  'Authorization',
  'cookie',
  'api_key',
  'clientSecret',
  'user',
  'msg',
  'n',
)
const json = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    text,
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.constantFrom(null, true, false),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(key, tie('value'), { maxKeys: 4 }),
    // JSON that stands in a string of JSON, as bodies in messages do.
    tie('value').map((value) => JSON.stringify(value)),
  ),
})).value

test('JSON stays JSON, with spaces and without', () => {
  fc.assert(
    fc.property(fc.dictionary(key, json, { maxKeys: 4 }), fc.constantFrom(0, 1), (object, spaces) => {
      const line = JSON.stringify(object, null, spaces).replace(/\n\s*/g, ' ')
      expect(() => JSON.parse(mask(line))).not.toThrow()
    }),
  )
})

test('logfmt stays logfmt: as many pairs as before, with the same keys', () => {
  const bare = fc.string({ unit: fc.constantFrom(...'abcXYZ0189._-/+'), minLength: 1, maxLength: 20 })
  const quoted = fc.string({ maxLength: 20 }).map((value) => JSON.stringify(value))
  const pairs = fc.array(fc.tuple(key, fc.oneof(bare, quoted)), { minLength: 1, maxLength: 6 })
  const keysOf = (line: string) => [...line.matchAll(/(\w+)=(?:"(?:[^"\\]|\\.)*"|\S*)(?: |$)/g)].map(([, name]) => name)
  fc.assert(
    fc.property(pairs, (fields) => {
      const line = fields.map(([name, value]) => `${name}=${value}`).join(' ')
      expect(keysOf(mask(line))).toEqual(fields.map(([name]) => name))
    }),
  )
})
