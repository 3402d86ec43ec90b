import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stampStepBackMsMax } from '@/lib/core/logs/limits.ts'
import { toTimestamp } from '@/lib/core/logs/timestamp.ts'
import { lineDigest } from '@/lib/core/wire/line-digest.ts'
import type { ResumePoint } from '@/lib/core/wire/stream-request.ts'
import { createFakeLog } from './fake-log.ts'
import { type FakeReader, startFakeReader } from './fake-reader.ts'
import { createUpstreams } from './upstreams.ts'

/** What happens to a log and its two readers. `steps`: quarters of a second between lines; `back`: stamped a little earlier. */
type Event =
  | { readonly type: 'write'; readonly steps: readonly number[]; readonly back: boolean }
  | { readonly type: 'rotate' | 'cut' | 'finish' | 'settle' }
  | { readonly type: 'stop' | 'resume' | 'reload'; readonly reader: number }

const reader = fc.nat(1)
const event: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      type: fc.constant('write' as const),
      steps: fc.array(fc.nat(3), { minLength: 1, maxLength: 8 }),
      back: fc.boolean(),
    }),
  },
  { weight: 3, arbitrary: fc.record({ type: fc.constantFrom('rotate', 'cut', 'finish', 'settle') }) },
  { weight: 3, arbitrary: fc.record({ type: fc.constantFrom('stop', 'resume', 'reload'), reader }) },
)

/** Enough for a few lines of `padding` only. */
const ringBytesMax = 8 * 1024
const padding = 'x'.repeat(1024)

async function settle() {
  for (let turn = 0; turn < 12; turn++) await new Promise(setImmediate)
}

/** The point that a browser has come to, as it works it out from what it has. */
function pointOf(said: readonly string[]): ResumePoint | null {
  const lines = said.filter((text) => text.startsWith('2026'))
  const timestamp = toTimestamp(lines.at(-1)?.slice(0, 30) ?? '')
  if (timestamp === null) return null
  const second = Date.parse(`${timestamp.slice(0, 19)}Z`)
  const seen = lines.flatMap((line) => {
    const time = toTimestamp(line.slice(0, 30))
    if (time === null || Date.parse(`${time.slice(0, 19)}Z`) < second) return []
    return [{ timestamp: time, digest: lineDigest(new TextEncoder().encode(line.slice(31))) }]
  })
  return { podUid: 'uid-1', restartCount: 0, timestamp, seen }
}

/** Plays the events, and gives what each reader was told. `exact`: nothing but the two readers' own speed lost lines. */
async function play(events: readonly Event[]) {
  const log = createFakeLog()
  const upstreams = createUpstreams({ lingerMs: 0, ringBytesMax })
  const told: string[][] = [[], []]
  const readers: FakeReader[] = [0, 1].map(() => startFakeReader(log.api, upstreams))
  const keep = (at: number) => told[at]?.push(...(readers[at]?.said ?? []))
  let written = 0
  let quarters = 0
  const write = (step: number, back: boolean) => {
    quarters += step
    const ms = 1767323045000 + quarters * 250 - (back && written % 2 === 1 ? stampStepBackMsMax - 100 : 0)
    written++
    log.write(`${new Date(ms).toISOString().slice(0, 23)}00000${written % 10}Z ${written} ${padding}`)
  }
  for (const event of events) {
    switch (event.type) {
      case 'write':
        for (const step of event.steps) write(step, event.back)
        break
      case 'rotate':
        // The kubelet that follows has read what there was.
        await settle()
        log.rotate()
        break
      case 'cut':
        log.cut('2026-01-02T03')
        break
      case 'finish':
        log.finish()
        break
      case 'settle':
        await settle()
        break
      case 'stop':
        readers[event.reader]?.stop()
        break
      case 'resume':
        readers[event.reader]?.resume()
        break
      case 'reload': {
        await readers[event.reader]?.leave()
        keep(event.reader)
        const resume = pointOf(told[event.reader] ?? [])
        readers[event.reader] = startFakeReader(log.api, upstreams, { resume })
        break
      }
      default:
        event satisfies never
    }
  }
  for (const reader of readers) reader.resume()
  await settle()
  write(1, false)
  await settle()
  await Promise.all(readers.map((reader) => reader.leave()))
  for (const at of [0, 1]) keep(at)
  await new Promise((resolve) => setTimeout(resolve, 1))
  return { told, written, left: log.open() + upstreams.size() }
}

/** Looks through what a reader was told: every line once and in order, or counted in a gap in its place. */
function check(said: readonly string[], written: number) {
  let last = 0
  let gap: { readonly lines: number | null } | null = null
  for (const text of said) {
    if (text.startsWith('{')) {
      const told = JSON.parse(text)
      if (told.type === 'gap') gap = told
      continue
    }
    const number = Number.parseInt(text.slice(31), 10)
    expect(number, 'in order, and once').toBeGreaterThan(last)
    const missing = number - last - 1
    // What was rotated away before the reader came is none of its log.
    if (last > 0 && missing > 0) expect(gap, `${missing} lines lost in silence before ${number}`).not.toBeNull()
    if (gap !== null && gap.lines !== null && last > 0) expect(gap.lines, `before ${number}`).toBe(missing)
    gap = null
    last = number
  }
  expect(last, 'the last line').toBe(written)
}

test('every line comes once and in order, or is counted in a gap, whatever happens', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(event, { maxLength: 30 }), async (events) => {
      const { told, written, left } = await play(events)
      for (const said of told) check(said, written)
      expect(left, 'connections and upstreams left behind').toBe(0)
    }),
    { numRuns: 300 },
  )
})
