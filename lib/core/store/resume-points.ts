import { resumeSeenMax } from '../logs/limits.ts'
import type { Timestamp } from '../logs/timestamp.ts'
import { lineDigest } from '../wire/line-digest.ts'
import type { ResumePoint } from '../wire/stream-request.ts'
import { flags } from './layout.ts'
import type { LineReader } from './line-reader.ts'

/** How far the lines of one source have come. */
export type SourcePoint = Pick<ResumePoint, 'timestamp' | 'seen'>

type Open = { readonly second: number; readonly timestamp: Timestamp; readonly seen: ResumePoint['seen'][number][] }

/**
 * Finds where the log of each source is to be taken up: its last time, and its lines from the whole second of that time on.
 * Sources without a line that has a time are left out.
 *
 * One walk from the end of the store to where the last of the seconds begins.
 * Units: at most `resumeSeenMax` lines in all; the newest of them
 */
export function findResumePoints(reader: LineReader, sources: Iterable<number>): ReadonlyMap<number, SourcePoint> {
  const wanted = new Set(sources)
  const points = new Map<number, Open>()
  const first = reader.firstLine()
  let room = resumeSeenMax

  for (let line = reader.lines() - 1; line >= first && wanted.size > 0; line--) {
    const block = reader.columnsOf(line)
    const at = line - block.firstLine
    const source = block.sources[at] ?? 0
    if (!wanted.has(source) || ((block.flags[at] ?? 0) & flags.untimed) !== 0) continue
    const second = block.seconds[at] ?? 0
    const point = points.get(source)
    if (room === 0 || (point !== undefined && second < point.second)) {
      wanted.delete(source)
      continue
    }
    const timestamp = reader.timestampOf(line)
    if (timestamp === null) continue
    const seen = { timestamp, digest: lineDigest(reader.messageOf(line)) }
    if (point === undefined) points.set(source, { second, timestamp, seen: [seen] })
    else point.seen.push(seen)
    room--
  }
  return new Map([...points].map(([source, { timestamp, seen }]) => [source, { timestamp, seen: seen.reverse() }]))
}
