import type { Field } from './row.ts'

/** Longer values are no filter that a person would want to read. Units: characters */
const valueLengthMax = 200

/**
 * The part of a line that says a field, exactly as it stands there: what a filter by that field looks for.
 *
 * Shape:  '{"a":{"status": 500}}' with a.status 500 → '"status": 500'; 'level=info n="a b"' with n → 'n="a b"'
 * Errors: null where the line says it in another way (escapes of its own, colours in between), or at great length
 */
export function writtenField(text: string, { path, value }: Field): string | null {
  if (value.length > valueLengthMax) return null
  const values = [JSON.stringify(value), value]
  for (const key of keysOf(path)) {
    const found = findPair(text, `"${key}"`, ':', values) ?? findPair(text, key, '=', values)
    if (found !== null) return found
  }
  return null
}

/** What may be the key that stands in the line: "a.b.c" is written so, or is c within b, or b.c within a. */
function keysOf(path: string): readonly string[] {
  const names = path.split('.')
  return names.map((_, at) => names.slice(at).join('.'))
}

function findPair(text: string, key: string, sign: ':' | '=', values: readonly string[]): string | null {
  for (let start = text.indexOf(key); start >= 0; start = text.indexOf(key, start + 1)) {
    if (sign === '=' && !isBorder(text[start - 1])) continue
    const signAt = afterSpaces(text, start + key.length, sign)
    if (text[signAt] !== sign) continue
    const valueAt = afterSpaces(text, signAt + 1, sign)
    for (const value of values) {
      const end = valueAt + value.length
      if (text.startsWith(value, valueAt) && isBorder(text[end])) return text.slice(start, end)
    }
  }
  return null
}

/** Around the pairs of logfmt stand spaces, behind a value of JSON also what goes on or ends. */
function isBorder(character: string | undefined): boolean {
  return character === undefined || ' \t\r\n,}]'.includes(character)
}

/** logfmt has no spaces around its sign. */
function afterSpaces(text: string, start: number, sign: ':' | '='): number {
  let at = start
  while (sign === ':' && at < text.length && ' \t'.includes(text.charAt(at))) at++
  return at
}
