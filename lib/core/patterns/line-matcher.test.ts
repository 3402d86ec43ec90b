import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createLineMatcher } from './line-matcher.ts'
import { plainPattern, type TextPattern } from './text-pattern.ts'

const encoder = new TextEncoder()
const isIn = (pattern: Partial<TextPattern>, line: string) =>
  createLineMatcher({ ...plainPattern(''), ...pattern })(encoder.encode(line))

/** Pieces of expressions that V8 and we know alike. Atoms can be repeated. */
const atom = fc.constantFrom('a', 'b', 'é', '.', '[ab]', '[^a]', '\\d', '\\w', '\\W', '\\s', '[a-c_]', '€', '\\.', '7')
const edge = fc.constantFrom('^', '$', '\\b', '\\B')
const quantifier = fc.constantFrom('', '', '*', '+', '?', '{2}', '{1,3}', '{2,}', '*?')
const { expression } = fc.letrec<{ expression: string; sequence: string; part: string }>((tie) => ({
  part: fc.oneof(
    { maxDepth: 3, withCrossShrink: true },
    fc.tuple(atom, quantifier).map(([one, often]) => one + often),
    edge,
    fc.tuple(tie('expression'), quantifier).map(([inner, often]) => `(?:${inner})${often}`),
    fc.tuple(tie('expression'), quantifier).map(([inner, often]) => `(${inner})${often}`),
  ),
  sequence: fc.array(tie('part'), { maxLength: 4 }).map((parts) => parts.join('')),
  expression: fc.array(tie('sequence'), { minLength: 1, maxLength: 3 }).map((options) => options.join('|')),
}))
/** Repetitions of repetitions multiply. */
const modest = expression.filter(({ length }) => length < 50)
const line = fc.array(fc.constantFrom('a', 'b', 'c', 'A', 'é', 'É', '€', ' ', '.', '7', '_', 'ab'), { maxLength: 12 })

test('whatever the expression and the line, the answer is that of V8', () => {
  fc.assert(
    fc.property(modest, line, fc.boolean(), (text, characters, matchCase) => {
      const subject = characters.join('')
      // V8 counts "ſ" and "K" as letters where case is ignored, so words are compared with case only.
      const expected = new RegExp(text, matchCase || /\\[bBwW]/.test(text) ? 'u' : 'iu').test(subject)
      expect(isIn({ text, regex: true, matchCase: matchCase || /\\[bBwW]/.test(text) }, subject)).toBe(expected)
    }),
    { numRuns: 5_000 },
  )
})

test('a text is in the lines that have it, as a text', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (before, text, behind) => {
      expect(isIn({ text, matchCase: true }, before + text + behind)).toBe(true)
      expect(isIn({ text, matchCase: true }, before)).toBe(before.includes(text))
    }),
  )
})

for (const { name, pattern, yes, no } of [
  { name: 'either case', pattern: { text: 'Größe' }, yes: ['GRÖSSE größe', 'gröẞe größe'], no: ['grosse'] },
  { name: 'its case', pattern: { text: 'Error', matchCase: true }, yes: ['an Error'], no: ['an error'] },
  {
    name: 'a word',
    pattern: { text: 'id', wholeWord: true },
    yes: ['id', 'id=4', '"id":1', 'a-id'],
    no: ['idle', 'user_id', 'void 1'],
  },
  {
    name: 'a word that begins with no letter',
    pattern: { text: '=1', wholeWord: true },
    yes: ['id =1 '],
    no: ['id=12', 'a=1'],
  },
  {
    name: 'an expression as a word',
    pattern: { text: '5\\d\\d', regex: true, wholeWord: true },
    yes: ['status 503'],
    no: ['1503'],
  },
  { name: '(?i)', pattern: { text: '(?i)warn', regex: true, matchCase: true }, yes: ['WARN'], no: ['war'] },
  { name: 'a named group', pattern: { text: '(?<ms>\\d+)ms', regex: true }, yes: ['12ms'], no: ['ms'] },
  { name: 'a brace that repeats nothing', pattern: { text: '{"a":{', regex: true }, yes: ['{"a":{}'], no: ['a'] },
  { name: 'escapes', pattern: { text: '\\x41\\u0042\\u{43}\\t', regex: true }, yes: ['ABC\t'], no: ['ABC'] },
  { name: 'a class with its bracket', pattern: { text: '[\\]\\-x-]y', regex: true }, yes: [']y', '-y'], no: ['ay'] },
]) {
  test(`${name}: ${pattern.text}`, () => {
    expect(yes.filter((each) => !isIn(pattern, each))).toEqual([])
    expect(no.filter((each) => isIn(pattern, each))).toEqual([])
  })
}

test('bytes that are no text are passed over by what repeats', () => {
  const matches = createLineMatcher({ ...plainPattern('a.*b'), regex: true })
  expect(matches(Uint8Array.of(0x61, 0xff, 0x80, 0x62))).toBe(true)
})

test('a part of the bytes is looked at, and no more', () => {
  const matches = createLineMatcher({ ...plainPattern('^b$'), regex: true })
  expect(matches(encoder.encode('abc'), 1, 2)).toBe(true)
  expect(matches(encoder.encode('abc'), 0, 2)).toBe(false)
})

for (const { name, text, line, found } of [
  { name: 'nested repetition', text: '(a+)+$', line: `${'a'.repeat(200_000)}!`, found: false },
  { name: 'repetitions side by side', text: '.*.*.*=5\\d$', line: 'x'.repeat(200_000), found: false },
  { name: 'more states than the table holds', text: '[ab]*a[ab]{14}c', line: 'abba'.repeat(5_000), found: false },
]) {
  test(`${name} is done at once: ${text}`, () => {
    expect(isIn({ text, regex: true }, line)).toBe(found)
  })
}
