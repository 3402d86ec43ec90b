import { type Timestamp, timestampFrom } from '@/lib/core/logs/timestamp.ts'
import type { SourceTable } from '@/lib/core/store/source-table.ts'
import type { SourceState } from '../logs/log-session.ts'
import type { SourceBook } from './source-book.ts'

/** What each source is doing and how much of it has come, for hundreds of them many times a second. */
export type SourceStates = {
  /** The same list until something of it changed; counts alone are looked at a few times a second. */
  read(nowMs: number): readonly SourceState[]
  /** Whether lines have come that the counts do not tell of yet. */
  isBehind(): boolean
}

type Figures = Pick<SourceState, 'lines' | 'lastTimestamp' | 'linesPerSecond'>

/** How often counts are looked at. Units: milliseconds */
export const countsIntervalMs = 250

/** The rate is that of this long. Units: milliseconds */
const windowMs = 2_000

/** Makes the states of the sources of a book. What a source held when it came is no rate: only what comes after it counts. */
export function createSourceStates(
  book: Pick<SourceBook, 'sources'>,
  table: Pick<SourceTable, 'lines' | 'time'>,
): SourceStates {
  let states: readonly SourceState[] = []
  let known: ReturnType<SourceBook['sources']> = []
  let lookedMs = Number.NEGATIVE_INFINITY
  /** Counts at each look, the newest last. */
  let looks: { readonly atMs: number; readonly lines: readonly number[] }[] = []

  function timeOf(source: number): Timestamp | null {
    const { seconds, nanoseconds } = table.time(source)
    return seconds === 0 ? null : timestampFrom(seconds, nanoseconds)
  }
  function rateOf(source: number, lines: number, nowMs: number): number {
    const from = looks.find((look) => (look.lines[source] ?? 0) > 0)
    return from === undefined || from.atMs === nowMs
      ? 0
      : ((lines - (from.lines[source] ?? 0)) * 1_000) / (nowMs - from.atMs)
  }
  function figuresOf(source: number, before: SourceState | undefined, nowMs: number): Figures {
    const lines = table.lines(source)
    const lastTimestamp = before?.lines === lines ? before.lastTimestamp : timeOf(source)
    return { lines, lastTimestamp, linesPerSecond: rateOf(source, lines, nowMs) }
  }

  return {
    read(nowMs) {
      const now = book.sources()
      const same = now.length === known.length && now.every((source, at) => source === known[at])
      if (same && nowMs - lookedMs < countsIntervalMs) return states
      if (nowMs - lookedMs >= countsIntervalMs) {
        lookedMs = nowMs
        looks = looks.filter(({ atMs }) => nowMs - atMs <= windowMs)
        looks.push({ atMs: nowMs, lines: now.map(({ source }) => table.lines(source)) })
      }
      const next = now.map((source, at) => {
        const before = states[at]
        const figures = figuresOf(source.source, before, nowMs)
        return source === known[at] && before !== undefined && sameFigures(before, figures)
          ? before
          : { ...source, ...figures }
      })
      known = [...now]
      if (next.length !== states.length || next.some((state, at) => state !== states[at])) states = next
      return states
    },
    isBehind: () => states.some(({ source, lines }) => lines !== table.lines(source)),
  }
}

function sameFigures(a: Figures, b: Figures): boolean {
  return a.lines === b.lines && a.lastTimestamp === b.lastTimestamp && a.linesPerSecond === b.linesPerSecond
}
