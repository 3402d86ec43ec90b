import { digit, isOf, runEnd, tokenish } from './byte-class.ts'
import type { AnchoredRule } from './secret.ts'
import { standsAlone } from './stands-alone.ts'

/** Fewer bytes are a word of a sentence. */
const tokenBytesMin = 16
const equals = 0x3d
const wordBytes = 'bearer '.length

/** What stands behind "Bearer " without a header's name before it: `curl -H`, words about a request. */
export const bearerRule: AnchoredRule = {
  anchors: ['bearer '],
  find(line, at, cut, found) {
    if (!standsAlone(line, at)) return
    const start = at + wordBytes
    let end = runEnd(line, start, tokenish)
    while (line[end] === equals) end++
    if (end === start || (end - start < tokenBytesMin && !(cut && end === line.length))) return
    let digits = 0
    for (let byte = start; byte < end; byte++) if (isOf(line, byte, digit)) digits++
    if (digits > 0) found.push({ rule: 'bearer-token', start, end })
  },
}
