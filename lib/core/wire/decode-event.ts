import { isStreamEvent } from '../view/is-stream-event.ts'
import type { StreamEvent } from './stream-record.ts'

/**
 * Reads what the server says between the lines. Null for what is no event that this page knows: a newer server may say more.
 *
 * Shape: the JSON between RS and LF; a copy, since shared memory cannot be decoded
 */
export function decodeEvent(json: Uint8Array): StreamEvent | null {
  const value = parseJson(new TextDecoder().decode(json))
  return isStreamEvent(value) ? value : null
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // JSON.parse can only throw.
    return null
  }
}
