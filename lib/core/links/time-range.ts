import type { Timestamp } from '../logs/timestamp.ts'

/** A range of time: from the one, up to the other. */
export type TimeRange = { readonly sinceTime: Timestamp; readonly untilTime: Timestamp }
