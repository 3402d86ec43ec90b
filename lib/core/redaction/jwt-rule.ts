import { base64Url, runEnd } from './byte-class.ts'
import type { AnchoredRule } from './secret.ts'
import { standsAlone } from './stands-alone.ts'

const [dot, dash] = [0x2e, 0x2d]
const [e, y, j] = [0x65, 0x79, 0x4a]
/** Fewer bytes of a part are no header and no claims. */
const partBytesMin = 8

/** What follows "eyJ" where the JSON is a header: its first name begins with a small letter. */
const anchors = ['eyjh', 'eyj0', 'eyjr', 'eyjj', 'eyjl', 'eyj6', 'eyj4', 'eyjq', 'eyji', 'eyja', 'eyju']

/**
 * JSON Web Tokens: two or more parts of base64, of which the first begins as `{"` does. Signed ones have three, encrypted ones five.
 *
 * Source: RFC 7519; RFC 7515 and RFC 7516, section 3.1
 */
export const jwtRule: AnchoredRule = {
  anchors,
  find(line, at, cut, found) {
    if (line[at] !== e || line[at + 1] !== y || line[at + 2] !== j || !standsAlone(line, at)) return
    // Not within a longer run: one line may hold a hundred thousand of these, and each would be walked to its end.
    if (at > 0 && line[at - 1] === dash) return
    let end = runEnd(line, at, base64Url)
    const headerEnd = end
    if (end - at < partBytesMin && !(cut && end === line.length)) return
    let parts = 1
    while (parts < 5 && line[end] === dot) {
      // A part may be empty: the key of a token that is encrypted directly, the signature of one that is not signed.
      end = runEnd(line, end + 1, base64Url)
      parts++
    }
    const claims = runEnd(line, headerEnd + 1, base64Url) - headerEnd - 1
    const whole = parts >= 3 && (claims >= partBytesMin || parts === 5)
    if (whole || (cut && end === line.length)) found.push({ rule: 'jwt', start: at, end })
  },
}
