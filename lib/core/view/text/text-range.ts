import type { SpanKind } from '../row.ts'

/** A part of a text, from `start` up to before `end`, in UTF-16 units, and what it is. */
export type TextRange = { readonly start: number; readonly end: number; readonly kind: SpanKind }

/** Ranges in order, and of those that overlap the one that begins first, or the longer one. */
export function withoutOverlaps(ranges: readonly TextRange[]): readonly TextRange[] {
  let end = 0
  return ranges
    .toSorted((a, b) => a.start - b.start || b.end - a.end)
    .filter((range) => {
      if (range.start < end) return false
      end = range.end
      return true
    })
}
