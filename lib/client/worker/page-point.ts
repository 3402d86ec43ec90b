import { resumeSeenMax } from '@/lib/core/logs/limits.ts'
import { secondsOf } from '@/lib/core/logs/timestamp.ts'
import { flags } from '@/lib/core/store/layout.ts'
import type { LineReader } from '@/lib/core/store/line-reader.ts'
import type { SourcePoint } from '@/lib/core/store/resume-points.ts'
import { lineDigest } from '@/lib/core/wire/line-digest.ts'
import type { OpenPage } from './source-starts.ts'

/** Where a page of older lines that was cut is to be taken up: its last time, and its lines from the whole second of that on. */
export function pagePoint(reader: LineReader, source: number, { first, last }: OpenPage): SourcePoint | null {
  const timestamp = reader.timestampOf(last)
  if (timestamp === null) return null
  const second = secondsOf(timestamp)
  const seen: SourcePoint['seen'][number][] = []
  for (let line = last; line >= first && seen.length < resumeSeenMax; line--) {
    const block = reader.columnsOf(line)
    const at = line - block.firstLine
    if (block.sources[at] !== source || ((block.flags[at] ?? 0) & flags.older) === 0) continue
    if ((block.seconds[at] ?? 0) < second) break
    const time = reader.timestampOf(line)
    if (time !== null && secondsOf(time) >= second) {
      seen.push({ timestamp: time, digest: lineDigest(reader.messageOf(line)) })
    }
  }
  return { timestamp, seen: seen.reverse() }
}
