import { base64Url, digit, isOf, runEnd, runStart, tokenish } from './byte-class.ts'
import type { AnchoredRule } from './secret.ts'
import { standsAlone } from './stands-alone.ts'

/** Bytes before "8Q~" in a client secret of Microsoft Entra, and at least so many behind it. */
const headBytes = 3
const tailBytesMin = 31
const [tilde] = [0x7e]

/**
 * Client secrets of Microsoft Entra applications: three signs, a digit, "Q~", and 31 or more.
 */
export const azureClientSecretRule: AnchoredRule = {
  anchors: Array.from('0123456789').flatMap((first) =>
    Array.from('abcdefghijklmnopqrstuvwxyz0123456789._~-', (last) => `${first}q~${last}`),
  ),
  find(line, at, cut, found) {
    if (line[at + 1] !== 0x51) return
    const start = at - headBytes
    if (start < 0 || runStart(line.subarray(start, at), headBytes, base64Url) > 0 || !standsAlone(line, start)) return
    let end = runEnd(line, at + 3, tokenish)
    while (line[end] === tilde) end = runEnd(line, end + 1, tokenish)
    if (end - at - 3 < tailBytesMin && !(cut && end === line.length)) return
    if (isOf(line, at, digit)) found.push({ rule: 'azure-client-secret', start, end })
  },
}
