import type { TextRange } from './text/text-range.ts'

const mask = /\[masked:([a-z0-9-]{1,40})#[0-9a-f]{4}\]/g

/** Finds what the server put in the place of secrets. Each range is a whole mask. */
export function findMasks(text: string): readonly TextRange[] {
  if (!text.includes('[masked:')) return []
  return Array.from(text.matchAll(mask), ({ 0: { length }, index }) => ({
    start: index,
    end: index + length,
    kind: 'masked',
  }))
}

/** The rule that a mask names; null where the text is no mask. */
export function ruleOfMask(text: string): string | null {
  const [match] = text.matchAll(mask)
  return match?.[0] === text ? (match[1] ?? null) : null
}
