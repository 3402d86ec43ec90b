import { resumeSeenMax } from '../logs/limits.ts'
import { secondsOf, type Timestamp } from '../logs/timestamp.ts'
import { lineDigest } from '../wire/line-digest.ts'
import type { ResumePoint } from '../wire/stream-request.ts'
import { flags } from './layout.ts'
import type { LineReader } from './line-reader.ts'
import type { SourceTable } from './source-table.ts'

/** How far the lines of one source have come. */
export type SourcePoint = Pick<ResumePoint, 'timestamp' | 'seen'>

/** The lines of one source in which its last whole second is. */
type Stretch = { readonly source: number; readonly firstLine: number; readonly lastLine: number }

type Point = { readonly second: number; readonly timestamp: Timestamp; readonly seen: ResumePoint['seen'][number][] }

/**
 * Finds where the log of each source is to be taken up: its last time, and its lines from the whole second of that time on.
 * Sources without a line that has a time are left out.
 *
 * Walks backwards, and only where the last second of some source is: what a quiet source said last may lie far back.
 * Units: at most `resumeSeenMax` lines in all, the newest of them, but for the last of each source
 */
export function findResumePoints(
  reader: LineReader,
  table: Pick<SourceTable, 'lastLine' | 'secondLine' | 'time' | 'place'>,
  sources: Iterable<number>,
): ReadonlyMap<number, SourcePoint> {
  const waiting = stretchesOf(reader, table, sources)
  const active = new Map<number, Stretch>()
  const points = new Map<number, Point>()
  let room = resumeSeenMax

  for (let line = Number.POSITIVE_INFINITY; ; line--) {
    if (active.size === 0) line = Math.min(line, waiting.at(-1)?.lastLine ?? -1)
    if (line < reader.firstLine()) break
    for (let next = waiting.at(-1); next !== undefined && next.lastLine >= line; next = waiting.at(-1)) {
      active.set(next.source, next)
      waiting.pop()
    }
    const block = reader.columnsOf(line)
    const at = line - block.firstLine
    const source = block.sources[at] ?? 0
    const stretch = active.get(source)
    // Older lines that were loaded meanwhile say nothing of how far it has come.
    if (stretch === undefined || ((block.flags[at] ?? 0) & flags.older) !== 0) continue
    const timestamp = reader.timestampOf(line)
    if (timestamp !== null) {
      const second = secondsOf(timestamp)
      const point = points.get(source)
      if (point === undefined) points.set(source, { second, timestamp, seen: [] })
      const from = point?.second ?? second
      // No line of the source before this one is later than where this one stands.
      if ((block.seconds[at] ?? 0) < from || (point !== undefined && room <= 0)) active.delete(source)
      else if (second >= from) {
        points.get(source)?.seen.push({ timestamp, digest: lineDigest(reader.messageOf(line)) })
        room--
      }
    }
    if (line <= stretch.firstLine) active.delete(source)
  }
  return new Map([...points].map(([source, { timestamp, seen }]) => [source, { timestamp, seen: seen.reverse() }]))
}

/** The stretches of sources that have lines, the one that ends last behind. */
function stretchesOf(
  reader: LineReader,
  table: Pick<SourceTable, 'lastLine' | 'secondLine' | 'time' | 'place'>,
  sources: Iterable<number>,
): Stretch[] {
  const stretches = [...sources].flatMap((source) => {
    const lastLine = table.lastLine(source)
    if (lastLine === null || lastLine < reader.firstLine()) return []
    const steppedBack = table.time(source).seconds < table.place(source).seconds
    return [{ source, firstLine: steppedBack ? 0 : table.secondLine(source), lastLine }]
  })
  return stretches.sort((a, b) => a.lastLine - b.lastLine)
}
