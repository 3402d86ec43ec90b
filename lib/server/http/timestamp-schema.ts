import * as v from 'valibot'
import { type Timestamp, toTimestamp } from '@/lib/core/logs/timestamp.ts'

/** A time in RFC 3339, as a `Timestamp`. */
export const timestampSchema = v.pipe(
  v.string(),
  v.rawTransform<string, Timestamp>(({ dataset, addIssue, NEVER }) => {
    const read = toTimestamp(dataset.value)
    if (read !== null) return read
    addIssue({ message: 'must be a time like 2026-01-02T03:04:05Z' })
    return NEVER
  }),
)
