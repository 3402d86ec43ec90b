import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Level, levelOf, levels } from '../logs/level.ts'
import { createLineMatcher } from '../patterns/line-matcher.ts'
import { decodePattern } from '../patterns/pattern-value.ts'
import { detectLevel } from '../view/detect-level.ts'
import { filterQuery, findQuery, type LineQuery } from './line-query.ts'
import type { LogStore } from './log-store.ts'
import { selectLines } from './select-lines.ts'
import { appendRecords, mapSources, storeOf } from './store-of.ts'

const encoder = new TextEncoder()

function selectAll(store: LogStore, query: LineQuery): readonly number[] {
  const lines: number[] = []
  for (let line = 0; line < store.lines(); ) {
    const piece = store.space.pieceFrom(line, store.lines())
    lines.push(...selectLines(store, query, piece))
    line = piece.endLine
  }
  return lines
}

/** The same, in plain words. An event is `null`. */
function plainlySelected(
  messages: readonly (string | null)[],
  text: string,
  wanted: readonly Level[],
  events: boolean,
  exclude: readonly string[] = [],
): readonly number[] {
  return [...messages.keys()].filter((line) => {
    const message = messages[line] ?? null
    if (message === null) return events
    const bytes = encoder.encode(message)
    const level = levelOf(detectLevel(bytes, 0, bytes.length))
    const passes = wanted.length === 0 || level === null || wanted.includes(level)
    const holds = (part: string) => foldAscii(message).includes(foldAscii(part))
    return passes && holds(text) && !exclude.some((part) => part !== '' && holds(part))
  })
}

function foldAscii(text: string): string {
  return text.replace(/[A-Z]/g, (letter) => letter.toLowerCase())
}

const words = fc.constantFrom(
  'error',
  'ERROR',
  'info',
  'INFO',
  'a',
  'aa',
  'Ab',
  'é',
  'É',
  ' ',
  '=',
  'level=warn',
  '[x]',
  '@',
  '`',
)
const message = fc.option(fc.array(words, { maxLength: 20 }).map((parts) => parts.join('')))

describe.each([{ shared: true }, { shared: false }])('shared memory: $shared', ({ shared }) => {
  const store = storeOf([], { shared })

  test('the kernels choose what plain words would choose', () => {
    fc.assert(
      fc.property(
        fc.array(message, { maxLength: 40 }),
        fc.array(words, { minLength: 0, maxLength: 4 }).map((parts) => parts.join('')),
        fc.subarray([...levels]),
        fc.array(words, { maxLength: 2 }),
        (messages, text, wanted, exclude) => {
          store.reset()
          mapSources(store)
          appendRecords(
            store,
            messages.map((line) => (line === null ? '\u001e{"a":"aa error"}' : `0 - ${line}`)),
          )
          const filter = filterQuery({ text, levels: wanted, exclude })
          const kept = plainlySelected(messages, text, wanted, true, exclude)
          if (filter !== null) expect(selectAll(store, filter)).toEqual(kept)
          const find = findQuery(text)
          if (find !== null) expect(selectAll(store, find)).toEqual(plainlySelected(messages, text, [], false))
        },
      ),
      { numRuns: 300 },
    )
  })
})

const patterns = fc.constantFrom(
  'regex:a{2}',
  'word:info',
  'regex:^$',
  'case:INFO',
  'regex:é|\\[x',
  'a',
  'regex:e.*=',
  'word:a',
)

test('lines have every pattern that is wanted, and none that is not', () => {
  const store = storeOf([])
  fc.assert(
    fc.property(
      fc.array(message, { maxLength: 40 }),
      patterns,
      fc.array(patterns, { maxLength: 3 }),
      fc.boolean(),
      (messages, text, exclude, anyText) => {
        store.reset()
        mapSources(store)
        appendRecords(
          store,
          messages.map((line) => (line === null ? '\u001e{"a":"aa error"}' : `0 - ${line}`)),
        )
        const wanted = anyText ? '' : text
        const filter = filterQuery({ text: wanted, levels: [], exclude })
        const has = (value: string, line: string) => createLineMatcher(decodePattern(value))(encoder.encode(line))
        const expected = [...messages.keys()].filter((at) => {
          const line = messages[at] ?? null
          return line === null || (has(wanted, line) && !exclude.some((each) => has(each, line)))
        })
        if (filter !== null) expect(selectAll(store, filter)).toEqual(expected)
      },
    ),
    { numRuns: 500 },
  )
})

test('a text is found at every place of a line, and never over the end of one', () => {
  for (let before = 0; before < 70; before++) {
    const store = storeOf([
      `0 - ${'.'.repeat(before)}needle`,
      '0 - need',
      '0 - le needl',
      `0 - e needle${'.'.repeat(before)}`,
    ])
    expect(selectAll(store, findQuery('NEEDLE') ?? expect.fail())).toEqual([0, 3])
  }
})

test('a line is chosen once, however often it has the text', () => {
  const store = storeOf(['0 - aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa', '0 - aa', '0 - '])
  expect(selectAll(store, findQuery('a') ?? expect.fail())).toEqual([0, 1])
})

test('over many slabs nothing is left out', () => {
  const store = storeOf([])
  const expected: number[] = []
  for (let line = 0; line < 300_000; line += 1000) {
    appendRecords(
      store,
      Array.from({ length: 1000 }, (_, n) => {
        if ((line + n) % 997 === 0) expected.push(line + n)
        return `0 - ${(line + n) % 997 === 0 ? 'Payment refused' : 'payment accepted'} ${'x'.repeat(n % 60)}`
      }),
    )
  }
  expect(selectAll(store, findQuery('payment REFUSED') ?? expect.fail())).toEqual(expected)
})
