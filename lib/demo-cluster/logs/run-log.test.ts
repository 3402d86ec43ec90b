import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createLogClock } from './clock.ts'
import { createRunLog, type RunLog } from './run-log.ts'

const fileBytesMax = 1_000_000
const log = (bytesMax = fileBytesMax) =>
  createRunLog(
    createLogClock(() => 1_000),
    bytesMax,
  )
const textOf = (run: RunLog) => {
  const records = Array.from({ length: run.next() - run.first() }, (_, at) => run.record(run.first() + at))
  return records.map((record) => record?.bytes.toString() ?? '').join('')
}

test('the same bytes come out, wherever they were cut on the way in', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('a', 'b\n', '\n', 'long words \n', 'é')),
      fc.array(fc.nat(), { maxLength: 4 }),
      (parts, cuts) => {
        const bytes = Buffer.from(parts.join(''))
        const places = [0, ...cuts.map((cut) => cut % (bytes.length + 1)).sort((a, b) => a - b), bytes.length]
        const run = log()
        for (const [at, from] of places.slice(0, -1).entries()) run.write(bytes.subarray(from, places[at + 1]))
        run.end()
        expect(textOf(run)).toBe(bytes.toString())
      },
    ),
  )
})

test('a full file is taken away, and only the new one can be read', () => {
  const run = log(100)
  for (let line = 0; line < 10; line++) run.write(Buffer.from(`line ${line} ${'.'.repeat(40)}\n`))
  expect(run.first()).toBeGreaterThan(0)
  expect(textOf(run)).toContain('line 9')
  expect(textOf(run)).not.toContain('line 0')
})

test('times never go back and are never the same twice', () => {
  const run = log()
  run.write(Buffer.from('a\nb\nc\n'))
  const stamps = [0, 1, 2].map((at) => run.record(at)?.stamp ?? '')
  expect(new Set(stamps).size).toBe(3)
  expect([...stamps].sort()).toEqual(stamps)
  expect(stamps[0]).toMatch(/^1970-01-01T00:00:01\.\d{9}Z$/)
})
