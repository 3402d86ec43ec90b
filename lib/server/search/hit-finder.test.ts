import fc from 'fast-check'
import { expect, test } from 'vitest'
import { foundTogetherMax } from '@/lib/core/logs/limits.ts'
import { createLineMatcher } from '@/lib/core/patterns/line-matcher.ts'
import { plainPattern } from '@/lib/core/patterns/text-pattern.ts'
import { createHitFinder, type HitGroup } from './hit-finder.ts'

const encode = (text: string) => new TextEncoder().encode(text)

/** What is found for "x" among messages; `stamps`: their times. */
function find(messages: readonly string[], contextLines: number, stamps: readonly (string | null)[] = []): HitGroup[] {
  const groups: HitGroup[] = []
  const finder = createHitFinder(createLineMatcher(plainPattern('x')), contextLines, (group) => groups.push(group))
  for (const [at, message] of messages.entries()) {
    const stamp = stamps[at] ?? null
    finder.take({ stamp: stamp === null ? null : encode(stamp), message: encode(message) })
  }
  finder.settle()
  return groups
}

const shown = (groups: readonly HitGroup[]) =>
  groups.map(({ lines, hits }) =>
    lines.map(({ message }, at) => `${hits.includes(at) ? '>' : ''}${new TextDecoder().decode(message)}`).join(' '),
  )

const rows = [
  { name: 'a line that was found, alone', messages: ['a', 'x', 'b'], contextLines: 0, groups: ['>x'] },
  { name: 'with those around it', messages: ['a', 'b', 'x', 'c', 'd'], contextLines: 1, groups: ['b >x c'] },
  { name: 'at the edges of the log', messages: ['x', 'a', 'x'], contextLines: 2, groups: ['>x a >x'] },
  { name: 'no line twice', messages: ['x', 'a', 'b', 'x'], contextLines: 1, groups: ['>x a', 'b >x'] },
  { name: 'nothing found', messages: ['a', 'b'], contextLines: 2, groups: [] },
]
for (const { name, messages, contextLines, groups } of rows) {
  test(name, () => expect(shown(find(messages, contextLines))).toEqual(groups))
}

test('finds what a look at all lines finds, each line once and in order, whatever is around', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('x', 'a'), { maxLength: 300 }),
      fc.integer({ min: 0, max: 20 }),
      (kinds, contextLines) => {
        const messages = kinds.map((kind, at) => `${kind}${at}`)
        const near = (at: number) => kinds.slice(Math.max(0, at - contextLines), at + contextLines + 1).includes('x')
        const groups = find(messages, contextLines)
        const lines = groups.flatMap((group) => group.lines.map(({ message }) => new TextDecoder().decode(message)))
        const hits = groups.flatMap((group) =>
          group.hits.map((at) => new TextDecoder().decode(group.lines[at]?.message)),
        )
        expect(hits).toEqual(messages.filter((message) => message.startsWith('x')))
        expect(lines).toEqual(messages.filter((_message, at) => near(at)))
        expect(Math.max(0, ...groups.map((group) => group.lines.length))).toBeLessThanOrEqual(foundTogetherMax + 20)
      },
    ),
  )
})

test('numbers lines of equal times, and one without a time goes with the one before it', () => {
  const time = (nanosecond: number) => `2026-01-02T03:04:05.00000000${nanosecond}Z`
  const groups = find(['x', 'a', 'x', 'x', 'x'], 0, [time(1), time(2), time(2), null, time(3)])
  expect(groups.flatMap(({ lines }) => lines.map(({ ordinal }) => ordinal))).toEqual([0, 1, 2, 0])
})

test('keeps copies: the memory of a line is used again', () => {
  const groups: HitGroup[] = []
  const finder = createHitFinder(createLineMatcher(plainPattern('x')), 1, (group) => groups.push(group))
  const message = encode('x')
  finder.take({ stamp: null, message })
  message.fill(0x61)
  finder.settle()
  expect(shown(groups)).toEqual(['>x'])
})
