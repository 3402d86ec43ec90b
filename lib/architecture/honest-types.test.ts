import { expect, test } from 'vitest'
import { isTest, readSourceTree } from './source-tree.ts'

const sources = readSourceTree().filter(({ path }) => path.includes('/') && !isTest(path))

/** A cast, but not the renaming of an import and not a sentence in JSX: a type begins with a capital, a bracket or is one of TypeScript's own. */
const castPattern =
  /(?<!^\s*(?:import|export)\b.*)(?<![{,*]\s*\w+)\sas ([A-Z{([][\w.]*|(?:string|number|boolean|bigint|object|unknown|any|never|typeof|keyof|readonly)\b)/

test('nothing is cast: what comes from outside is decoded, and only a branding function may say "as"', () => {
  const casts = sources.flatMap(({ path, code, text }) => {
    const original = text.split('\n')
    return code.split('\n').flatMap((line, at) => {
      const cast = castPattern.exec(line)
      if (cast === null || isBrand(cast[1] ?? '', text)) return []
      return [`${path}:${at + 1} ${original[at]?.trim()}`]
    })
  })
  expect(casts, 'Narrow with a guard or a decoder').toEqual([])
})

test('failures are caught at the borders alone', () => {
  const inside = /^(lib\/core|components|app)\/|^lib\/server\/(?!http|kubernetes|tail|observability|access|login)/
  const caught = sources.flatMap(({ path, code, text }) => {
    if (!inside.test(path)) return []
    const original = text.split('\n')
    return code.split('\n').flatMap((line, at) => {
      const reasons = `${original[at - 1]}${original[at]}${original[at + 1]}`
      if (!/\bcatch\b/.test(line) || /\/\//.test(reasons)) return []
      return [`${path}:${at + 1} ${original[at]?.trim()}`]
    })
  })
  expect(caught, 'Let it through to the border; where a foreign parser can only throw, say so in a comment').toEqual([])
})

/** A type made by branding in the same file: `type Timestamp = string & { readonly [brand]: 'Timestamp' }`. */
function isBrand(name: string, text: string): boolean {
  return new RegExp(`\\btype ${name.replace(/\W/g, '')} = [^\\n]*& \\{ readonly \\[`).test(text)
}
