import type { StoredRow } from './row.ts'

/** Makes a row that is not out of a store: of its message, and of what else is known of it. */
export function storedRow(message: Uint8Array, known: Partial<Omit<StoredRow, 'message'>> = {}): StoredRow {
  return {
    ...{ line: 0, source: 0, timestamp: null, ordinal: 0, level: null },
    ...{ truncated: false, event: false, context: false, apart: false },
    ...known,
    message,
  }
}
