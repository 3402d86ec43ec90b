import { isOf, runEnd, runStart, word } from './byte-class.ts'
import type { AnchoredRule, Secret } from './secret.ts'
import { standsAlone } from './stands-alone.ts'
import { standsAt } from './stands-at.ts'
import type { TokenFormat } from './token-formats.ts'

const [dot, colon, dash] = [0x2e, 0x3a, 0x2d]

/** Makes a rule of a format: the prefix as it stands, nothing of a word before it, and enough of what follows. */
export function tokenRule({
  rule,
  prefixes,
  body,
  bytesMin,
  bytesMax = Number.POSITIVE_INFINITY,
}: TokenFormat): AnchoredRule {
  const encoder = new TextEncoder()
  const all = prefixes.map((prefix) => encoder.encode(prefix))
  const find = (line: Uint8Array, at: number, cut: boolean, found: Secret[]): void => {
    const prefix = all.find((bytes) => standsAt(line, at, bytes))
    if (prefix === undefined) return
    const bodyAt = at + prefix.length
    const end = withoutFullStop(line, runEnd(line, bodyAt, body, Math.min(line.length, bodyAt + bytesMax + 1)))
    const bytes = end - bodyAt
    const missing = cut && end === line.length
    if (bytes > bytesMax || goesOn(line, end) || (bytes < bytesMin && !missing)) return
    const start = startOf(line, at)
    if (start !== null) found.push({ rule, start, end })
  }
  return { anchors: prefixes.map((prefix) => prefix.toLowerCase()), find }
}

/** Where a prefix is not the first of it, what stands before it belongs to it: "<bot>:AA…", "<id>.atlasv1.…". */
function startOf(line: Uint8Array, at: number): number | null {
  const first = line[at]
  if (first !== dot && first !== colon) return standsAlone(line, at) ? at : null
  const start = runStart(line, at, word)
  return at - start >= 8 && isOf(line, start, word) ? start : null
}

/** A word that goes on is another word: base64 for URLs may hold the beginning of anything. */
function goesOn(line: Uint8Array, end: number): boolean {
  return isOf(line, end, word) || (line[end] === dash && isOf(line, end + 1, word))
}

/** A sentence may end behind a token. */
function withoutFullStop(line: Uint8Array, end: number): number {
  return line[end - 1] === dot ? end - 1 : end
}
