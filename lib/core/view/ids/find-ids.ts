import type { TextRange } from '../text/text-range.ts'
import { withoutOverlaps } from '../text/text-range.ts'
import { idLength, type KeyMeaning, keyMeaning } from './id-value.ts'

/** How far in front of "=" or ":" the name of a field is looked for. */
const keyLengthMax = 40

// trace-span of traceparent, B3 and Micrometer; trace,span of Sleuth; the trace ID of X-Ray; that of Google Cloud's "…/traces/…".
const shapes =
  /\b([0-9a-f]{32})[-,]([0-9a-f]{16})\b|,([0-9a-f]{16}),([0-9a-f]{16})(?=[\],])|\b(1-[0-9a-f]{8}-[0-9a-f]{24})\b|\/traces\/([0-9a-f]{32})\b/dg

/**
 * Finds correlation IDs in a text: what a person would follow from line to line. Each range is exactly the ID.
 *
 * Trace and span IDs, request and correlation IDs behind a key that says so (`trace_id=`, `"X-Request-ID": `, `request id: `),
 * and the shapes of W3C traceparent, B3, Sleuth and X-Ray anywhere. A UUID or a hash alone is none: it may name a pod, an
 * order or an image. IDs of zeros only mean that there is none.
 */
export function findIds(text: string): readonly TextRange[] {
  const found: TextRange[] = []
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit !== 0x3d && unit !== 0x3a) continue
    const meaning = meaningBefore(text, at)
    if (meaning === null) continue
    const start = valueStart(text, at + 1)
    const length = idLength(text, start, meaning)
    if (length > 0) {
      found.push({ start, end: start + length, kind: 'id' })
      at = start + length - 1
    }
  }
  return withShapes(text, found)
}

function meaningBefore(text: string, separator: number): KeyMeaning | null {
  let end = separator
  while (end > 0 && isWrap(text.charCodeAt(end - 1))) end--
  // Keys that name an ID end in it: nearly all others go here, before anything is copied.
  if ((text.charCodeAt(end - 1) | 0x20) !== 0x64) return null
  return keyMeaning(text.slice(Math.max(0, end - keyLengthMax), end))
}

/** Skips what may stand between a separator and its value: a space or two, quotes, escaped ones, a bracket. */
function valueStart(text: string, from: number): number {
  let at = from
  while (at < from + 4 && (isWrap(text.charCodeAt(at)) || text[at] === ' ' || text[at] === '[')) at++
  return at
}

function isWrap(unit: number): boolean {
  return unit === 0x22 || unit === 0x27 || unit === 0x5c
}

function withShapes(text: string, byKey: readonly TextRange[]): readonly TextRange[] {
  const all = [...byKey]
  for (const { indices } of text.matchAll(shapes)) {
    for (const place of indices?.slice(1) ?? []) {
      if (place !== undefined && !isZero(text, place[0], place[1]))
        all.push({ start: place[0], end: place[1], kind: 'id' })
    }
  }
  if (all.length === byKey.length) return byKey
  return withoutOverlaps(all)
}

function isZero(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (text[at] !== '0') return false
  return true
}
