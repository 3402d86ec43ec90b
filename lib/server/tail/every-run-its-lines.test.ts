import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Problem } from '@/lib/core/problems/problem.ts'
import { linesSince } from './fake-kubelet.ts'
import { ended, podObject, running } from './pod-fixtures.ts'
import { tellTail } from './tell-tail.ts'

/** What becomes of the container after each read. `share`: how much of a read comes before its connection ends. */
type Step = {
  readonly type: 'write' | 'crash'
  readonly lines: number
  readonly share: number
  readonly end: 'cut' | 'end'
}

const step: fc.Arbitrary<Step> = fc.record({
  type: fc.constantFrom('write' as const, 'write' as const, 'crash' as const),
  lines: fc.integer({ min: 1, max: 4 }),
  share: fc.constantFrom(0, 0.3, 0.7, 1),
  end: fc.constantFrom('cut' as const, 'end' as const),
})

/** The pod says after this that its container was started again: the kubelet knows before. Units: milliseconds */
const statusLagMs = 1_900
/** Reads until the pod goes, when all has happened that happens. */
const readsAtEnd = 6

/** Plays the steps, one after each read, and gives what the reader was told and what each run has written. */
async function play(steps: readonly Step[]) {
  const runs: string[][] = [[]]
  const crashedAtMs: number[] = []
  let clockMs = 0
  let reads = 0
  let quarters = 0
  const write = (lines: number) => {
    for (let n = 0; n < lines; n++) {
      quarters++
      const at = new Date(Date.UTC(2026, 0, 2) + quarters * 250).toISOString().slice(0, 23)
      runs.at(-1)?.push(`${at}000000Z ${runs.length - 1}/${runs.at(-1)?.length}`)
    }
  }
  const told = () => crashedAtMs.filter((atMs) => atMs + statusLagMs <= clockMs).length
  /** Of a run that nobody has read a line of nothing tells that it is another. */
  let known = -1
  let wasBroken = false
  write(3)
  const { said } = await tellTail(
    {
      pod() {
        if (reads >= steps.length + readsAtEnd) return new Problem('pod-not-found', 'gone')
        const restartCount = told()
        return podObject({ state: running, restartCount, ...(restartCount > 0 ? { lastState: ended(1) } : {}) })
      },
      log({ previous, sinceTime }) {
        const step = steps[reads++]
        const bytes = new TextEncoder().encode(linesSince(runs.at(previous === 'true' ? -2 : -1) ?? [], sinceTime))
        const text = bytes.subarray(0, Math.ceil(bytes.length * (step?.share ?? 1)))
        if (previous !== 'true' && told() === crashedAtMs.length && text.includes(0x0a)) known = told()
        if (step?.type === 'crash' && known === crashedAtMs.length) {
          crashedAtMs.push(clockMs)
          runs.push([])
        }
        if (step !== undefined) write(step.lines)
        // No kubelet is killed twice in a row.
        const broken = text.length < bytes.length
        const end = broken && wasBroken ? 'cut' : (step?.end ?? 'end')
        wasBroken = broken
        return { text, end }
      },
      last: ({ previous }) => `${runs.at(previous === 'true' ? -2 : -1)?.at(-1)}\n`,
    },
    {
      slept(delayMs) {
        clockMs += delayMs
      },
    },
  )
  return { said, runs }
}

test('each line comes under its own run, once and in order, and none is lost in silence, however reads break and runs end', {
  timeout: 60_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      const { said, runs } = await play(steps)
      let run = ''
      const told: string[] = []
      let gaps = 0
      for (const text of said) {
        run = /^source \d+ (run \d+)/.exec(text)?.[1] ?? run
        if (text.startsWith('gap')) gaps++
        const line = /^\d+ \S+ (\d+)\/(\d+)$/.exec(text)
        if (line === null) continue
        expect(run, text).toBe(`run ${line[1]}`)
        told.push(`${line[1]}/${line[2]}`)
      }
      const written = runs.flatMap((lines, at) => lines.map((_, n) => `${at}/${n}`))
      expect(told, 'once and in order').toEqual(written.filter((line) => told.includes(line)))
      if (gaps === 0) expect(told).toEqual(written)
    }),
    { numRuns: 500 },
  )
})
