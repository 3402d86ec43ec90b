const escapes = /\\(?:u([0-9a-fA-F]{4})|(.))/gs
const short: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' }

/** The characters of a JSON string, given what is between its quotes. An escape that JSON does not know stays as it is. */
export function unescapeJson(text: string): string {
  if (!text.includes('\\')) return text
  return text.replace(escapes, (whole: string, code: string | undefined, letter: string | undefined) => {
    if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16))
    if (letter === undefined) return whole
    return '"\\/'.includes(letter) ? letter : (short[letter] ?? whole)
  })
}
