import { isHiddenAlready } from './hidden-value.ts'
import { maskEnd } from './mask-text.ts'
import { readPair } from './read-pair.ts'
import type { AnchoredRule } from './secret.ts'
import { valueRange } from './value-range.ts'

const [equals, semicolon, openBracket] = [0x3d, 0x3b, 0x5b]
const rule = 'cookie'

/** The cookies of the headers `Cookie` and `Set-Cookie`. Words about a cookie, without a name and "=", are left alone. */
export const cookieRule: AnchoredRule = {
  anchors: ['cookie'],
  find(line, at, cut, found) {
    const pair = readPair(line, at)
    if (pair === null || pair.separator === 'equals' || pair.separator === 'element' || pair.separator === 'flag')
      return
    const key = String.fromCharCode(...line.subarray(pair.keyStart, pair.keyEnd)).toLowerCase()
    if (!/(?:^|[.-])(?:set-)?cookie$/.test(key)) return
    const listed = line[pair.valueAt] === openBracket && maskEnd(line, pair.valueAt) === -1
    const { start, end, quoted } = valueRange(line, pair.valueAt + (listed ? 1 : 0))
    const nameBytes = line.subarray(start, end).indexOf(equals)
    if (nameBytes === -1 || isHiddenAlready(line, start, end)) return
    const nameEnd = start + nameBytes
    const sets = key.endsWith('set-cookie')
    const to = sets ? firstCookieEnd(line, start, end) : quoted || listed ? end : headerEnd(line, start)
    if (sets) {
      if (to > nameEnd + 1 && !isHiddenAlready(line, nameEnd + 1, to)) found.push({ rule, start: nameEnd + 1, end: to })
      return
    }
    if (to > start && !(cut && to === start) && !isHiddenAlready(line, start, to)) found.push({ rule, start, end: to })
  },
}

/** `Set-Cookie` goes on with what holds for the cookie: its path, its age. */
function firstCookieEnd(line: Uint8Array, start: number, end: number): number {
  const at = line.subarray(start, end).indexOf(semicolon)
  return at === -1 ? end : start + at
}

/** Cookies of a header that is not quoted: pairs with "; " between them, to the end of the last one. */
function headerEnd(line: Uint8Array, start: number): number {
  let end = valueRange(line, start).end
  while (line[end] === semicolon && line[end + 1] === 0x20) {
    const next = valueRange(line, end + 2).end
    if (line.subarray(end + 2, next).indexOf(equals) < 1) break
    end = next
  }
  return end
}
