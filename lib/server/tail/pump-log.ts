import { lineBytesMax } from '@/lib/core/logs/limits.ts'
import { type ParsedLine, parseLine } from '@/lib/core/logs/parse-line.ts'
import { createLineSplitter } from '@/lib/core/logs/split-lines.ts'
import type { Timestamp } from '@/lib/core/logs/timestamp.ts'
import type { ByteStream } from '../kubernetes/api-server.ts'
import type { FlushBuffer } from './flush-buffer.ts'
import { isKubeletError } from './is-kubelet-error.ts'
import type { ResumeCursor } from './resume-cursor.ts'

/** What one read of a log goes through. */
export type Pump = {
  readonly source: number
  readonly bytes: ByteStream
  readonly cursor: ResumeCursor
  readonly buffer: Pick<FlushBuffer, 'writeLine' | 'writeEvent' | 'room'>
  /** Lines before it are left out; the kubelet knows only whole seconds. */
  readonly sinceTime: Timestamp | null
  /** Ends the read: lines at or after it are left out. */
  readonly untilTime: Timestamp | null
  /** The end of the bytes is the end of the log: a last line without a line feed is whole. */
  readonly over: boolean
}

/** Why a read ended. `lines`: new ones given on. `message`: the kubelet's words. */
export type PumpEnd =
  | { readonly type: 'end'; readonly lines: number }
  | { readonly type: 'until'; readonly lines: number }
  | { readonly type: 'kubelet-error'; readonly lines: number; readonly message: string }

/** "2026-01-02T03:04:05.000000006Z " before the message, and one byte more than is kept, which tells the reader of the cut. */
const rawLineBytesMax = 31 + lineBytesMax + 1

/**
 * Gives a log's lines to the buffer as they come, without those that the cursor knows. Reads no faster than the buffer is emptied.
 *
 * Errors: a Problem, where the connection is cut; half a line is left out then, since it comes again
 */
export async function pumpLog({ source, bytes, cursor, buffer, over, ...range }: Pump): Promise<PumpEnd> {
  const splitter = createLineSplitter(rawLineBytesMax)
  const since = toBytes(range.sinceTime)
  const until = toBytes(range.untilTime)
  const resumedFrom = cursor.last()
  let lines = 0

  /** Null: go on. */
  const take = (raw: Uint8Array): PumpEnd | null => {
    const line = parseLine(raw)
    if (line.stamp === null && isKubeletError(raw)) {
      return { type: 'kubelet-error', lines, message: new TextDecoder().decode(raw) }
    }
    if (until !== null && line.stamp !== null && Buffer.compare(line.stamp, until) >= 0) return { type: 'until', lines }
    if (since !== null && line.stamp !== null && Buffer.compare(line.stamp, since) < 0) return null
    give(line)
    return null
  }
  const give = (line: ParsedLine) => {
    const admitted = cursor.admit(line)
    if (admitted === 'repeated') return
    if (admitted === 'after-gap') {
      buffer.writeEvent({ type: 'gap', source, lines: null, from: resumedFrom, to: cursor.last(), reason: 'rotation' })
    }
    buffer.writeLine(source, line)
    lines++
  }

  for await (const chunk of bytes) {
    for (const { bytes: raw } of splitter.push(chunk)) {
      const end = take(raw)
      if (end !== null) return end
    }
    await buffer.room()
  }
  const rest = splitter.end()
  const whole = rest !== null && (over || isKubeletError(rest.bytes))
  return (whole ? take(rest.bytes) : null) ?? { type: 'end', lines }
}

function toBytes(timestamp: Timestamp | null): Uint8Array | null {
  return timestamp === null ? null : new TextEncoder().encode(timestamp)
}
