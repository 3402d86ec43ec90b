import { type Literal, toLiteral } from '@/lib/core/store/literal.ts'

/** Tells whether bytes from one place up to another hold what is looked for. */
export type LineMatcher = (bytes: Uint8Array, from: number, to: number) => boolean

/**
 * Makes a test for a text. The empty text is in every line.
 *
 * Shape: looks for the byte that is least likely in logs first. Without case, A–Z are the same as a–z
 */
export function createLiteralMatcher(text: string, matchCase: boolean): LineMatcher {
  const literal = toLiteral(text, { matchCase })
  if (literal === null) return () => true
  const { bytes, masks, rarer } = literal
  const rare = bytes[rarer] ?? 0
  const rareMask = masks[rarer] ?? 0
  return (line, from, to) => {
    const last = to - bytes.length + rarer
    for (let at = from + rarer; at <= last; at++) {
      if (((line[at] ?? 0) | rareMask) === rare && standsAt(line, at - rarer, literal)) return true
    }
    return false
  }
}

function standsAt(line: Uint8Array, start: number, { bytes, masks }: Literal): boolean {
  for (let at = 0; at < bytes.length; at++) {
    if (((line[start + at] ?? 0) | (masks[at] ?? 0)) !== bytes[at]) return false
  }
  return true
}
