import { rowBytesMax } from '../logs/limits.ts'
import { decodeEventRow } from './decode-event-row.ts'
import { lineRow } from './line-row.ts'
import type { Row, StoredRow } from './row.ts'
import { cutBytes } from './text/cut-bytes.ts'
import { decodeBytes } from './text/decode-bytes.ts'
import { visibleSpans } from './text/visible-spans.ts'

/**
 * Makes a row of the store ready to be drawn as it is written: JSON untouched, colour codes and everything else that
 * cannot be seen as marks. IDs and links are found here too.
 *
 * Units:  a line longer than `rowBytesMax` is cut, as in `decodeRow`
 * Errors: none
 */
export function decodeRaw(stored: StoredRow): Row {
  const event = decodeEventRow(stored)
  if (event !== null) return event
  const { front, hidden } = cutBytes(stored.message, rowBytesMax)
  return lineRow(stored, 'plain', visibleSpans(decodeBytes(front), 'text', 'shown'), hidden)
}
