import { type Timestamp, toTimestamp } from './timestamp.ts'

/**
 * Which line of one container's log: its timestamp, and which one among equal timestamps (0 is the first).
 * Survives lines that come before or after it, unlike an index, and needs no hash.
 */
export type LineId = { readonly timestamp: Timestamp; readonly ordinal: number }

/** Writes a line id as it stands in a link. Shape: "2026-01-02T03:04:05.000000006Z.0" */
export function formatLineId({ timestamp, ordinal }: LineId): string {
  return `${timestamp}.${ordinal}`
}

/** Reads a line id from a link. The ordinal may be left out (0). Null where it is none. */
export function parseLineId(text: string): LineId | null {
  const match = /^(.+Z)(?:\.(\d{1,9}))?$/.exec(text)
  const timestamp = toTimestamp(match?.[1] ?? '')
  if (timestamp === null) return null
  return { timestamp, ordinal: Number(match?.[2] ?? 0) }
}
