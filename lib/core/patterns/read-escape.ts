import { classNamed } from './code-points.ts'
import type { CodePointRanges } from './expression.ts'
import type { Reader } from './expression-reader.ts'

/** What stands behind a backslash. */
export type Escape =
  | { readonly type: 'class'; readonly ranges: CodePointRanges }
  | { readonly type: 'character'; readonly codePoint: number }

const controls: Readonly<Record<string, number>> = { t: 9, n: 10, v: 11, f: 12, r: 13, 0: 0 }

/**
 * Reads what stands behind a backslash, which has been taken.
 *
 * Errors: Problem `invalid-query`
 */
export function readEscape(reader: Reader): Escape {
  const [whole, hex, long, braced] = reader.match(/x([0-9a-f]{2})|u([0-9a-f]{4})|u\{([0-9a-f]{1,6})\}/iy) ?? []
  const digits = hex ?? long ?? braced
  if (whole !== undefined && digits !== undefined) {
    const codePoint = Number.parseInt(digits, 16)
    if (codePoint > 0x10ffff) throw reader.problem(`There is no character ${digits}`)
    reader.skip(whole)
    return { type: 'character', codePoint }
  }
  if (reader.atEnd()) throw reader.problem('A backslash stands at the end')
  const letter = reader.take()
  const ranges = classNamed(letter)
  if (ranges !== null) return { type: 'class', ranges }
  const control = controls[letter]
  if (control !== undefined) return { type: 'character', codePoint: control }
  if (/[A-Za-z0-9]/.test(letter)) throw reader.problem(`\\${letter} is not known here`)
  return { type: 'character', codePoint: letter.codePointAt(0) ?? 0 }
}
