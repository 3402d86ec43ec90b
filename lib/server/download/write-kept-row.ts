import type { DownloadOptions } from '@/lib/core/download/download-options.ts'
import { writeRow } from '@/lib/core/download/write-row.ts'
import { levelOf } from '@/lib/core/logs/level.ts'
import { detectLevel } from '@/lib/core/view/detect-level.ts'
import type { KeptRow } from './row-queue.ts'

/**
 * Writes a row into a file, as a row of the screen is written.
 *
 * Shape: what is missing (a gap, a log that could not be read) is always said; other events where they are wanted
 */
export function writeKeptRow({ log, timestamp, content }: KeptRow, options: DownloadOptions): Uint8Array {
  const row = { line: 0, source: 0, timestamp, ordinal: 0, truncated: false }
  if (content instanceof Uint8Array) {
    const level = options.format === 'text' ? null : levelOf(detectLevel(content, 0, content.length))
    return writeRow({ ...row, level, event: false, message: content }, log, options)
  }
  const message = new TextEncoder().encode(JSON.stringify(content))
  const events = options.events || content.type !== 'closed'
  return writeRow({ ...row, level: null, event: true, message }, log, { ...options, events })
}
