import { isStreamEvent } from './is-stream-event.ts'
import type { EventRow, StoredRow } from './row.ts'
import { decodeBytes } from './text/decode-bytes.ts'

/** The event that a row of the store stands for; null for a line, and for an event that cannot be read: that is shown as text. */
export function decodeEventRow({ event, line, message }: StoredRow): EventRow | null {
  if (!event) return null
  const value = parseJson(decodeBytes(message))
  return isStreamEvent(value) ? { type: 'event', line, event: value } : null
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // JSON.parse knows no other way to say no.
    return null
  }
}
