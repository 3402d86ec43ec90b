import type { CodePointRanges } from './expression.ts'

/** The last code point there is. */
export const lastCodePoint = 0x10ffff

/** The classes that a letter behind a backslash names. `\s` is that of JavaScript. */
const namedClasses: Readonly<Record<string, CodePointRanges>> = {
  d: [[0x30, 0x39]],
  w: [
    [0x30, 0x39],
    [0x41, 0x5a],
    [0x5f, 0x5f],
    [0x61, 0x7a],
  ],
  s: [
    [0x09, 0x0d],
    [0x20, 0x20],
    [0xa0, 0xa0],
    [0x1680, 0x1680],
    [0x2000, 0x200a],
    [0x2028, 0x2029],
    [0x202f, 0x202f],
    [0x205f, 0x205f],
    [0x3000, 0x3000],
    [0xfeff, 0xfeff],
  ],
}

/** Every character. A line has no line feeds. */
export const anyCharacter: CodePointRanges = [[0, lastCodePoint]]

/** Ranges in order, without overlaps. */
export function orderedRanges(ranges: CodePointRanges): CodePointRanges {
  const ordered: [number, number][] = []
  for (const [first, last] of ranges.toSorted((a, b) => a[0] - b[0])) {
    const before = ordered.at(-1)
    if (before !== undefined && first <= before[1] + 1) before[1] = Math.max(before[1], last)
    else ordered.push([first, last])
  }
  return ordered
}

/** Everything else. */
export function complementOf(ranges: CodePointRanges): CodePointRanges {
  const rest: [number, number][] = []
  let from = 0
  for (const [first, last] of orderedRanges(ranges)) {
    if (first > from) rest.push([from, first - 1])
    from = last + 1
  }
  if (from <= lastCodePoint) rest.push([from, lastCodePoint])
  return rest
}

/** Ranges larger than this are whole alphabets, which have both cases already. */
const foldedMax = 2_048

/** The same characters in either case. */
export function inEitherCase(ranges: CodePointRanges): CodePointRanges {
  const added = ranges.flatMap(([first, last]) => {
    const end = last - first > foldedMax ? Math.min(last, 0x7f) : last
    const others: [number, number][] = []
    for (let codePoint = first; codePoint <= end; codePoint++) {
      for (const other of otherCasesOf(codePoint)) others.push([other, other])
    }
    return others
  })
  return orderedRanges([...ranges, ...added])
}

/** Only where the other case is one character, too. */
function otherCasesOf(codePoint: number): readonly number[] {
  const text = String.fromCodePoint(codePoint)
  return [text.toLowerCase(), text.toUpperCase()].flatMap((other) => {
    const first = other.codePointAt(0)
    return first === undefined || first === codePoint || String.fromCodePoint(first) !== other ? [] : [first]
  })
}

/** The class that a letter names; null: it names none. */
export function classNamed(letter: string): CodePointRanges | null {
  const small = namedClasses[letter.toLowerCase()]
  if (small === undefined) return null
  return letter === letter.toLowerCase() ? small : complementOf(small)
}
