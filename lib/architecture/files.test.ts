import { basename } from 'node:path'
import { expect, test } from 'vitest'
import { isTest, readSourceTree } from './source-tree.ts'

const files = readSourceTree().filter(({ path }) => path.includes('/') && !path.endsWith('kernels.wasm.ts'))
const paths = files.map(({ path }) => path)
const sources = files.filter(({ path }) => !isTest(path))

/** Lines of a source file, without a reason given. */
const linesMax = 200
const testLinesMax = 400
const reason = /Longer than \d+ lines because/

test('a file is short, or says in its first lines why not', () => {
  const long = files.flatMap(({ path, text }) => {
    const lines = text.split('\n').length - 1
    const bound = isTest(path) ? testLinesMax : linesMax
    if (lines <= bound || reason.test(text.split('\n').slice(0, 12).join('\n'))) return []
    return [`${path} has ${lines} lines, more than ${bound}`]
  })
  expect(long, `Split it by concept, or write "Longer than ${linesMax} lines because …" at its top`).toEqual([])
})

test('a file is named in kebab-case', () => {
  const name = /^[a-z0-9]+(-[a-z0-9]+)*(\.(test|spec|config))?\.(ts|tsx|mjs|js)$/
  expect(paths.filter((path) => !name.test(basename(path)))).toEqual([])
})

test('a file is named for what is in it: no drawers', () => {
  const drawer = /(^|\/)(utils?|helpers?|common|shared|misc|index)(\.[a-z]+)*(\/|$)/
  expect(
    paths.filter((path) => drawer.test(path)),
    'Name the file for its one main export',
  ).toEqual([])
})

test('every file of lib/core that does something has its test beside it', () => {
  const known = new Set(paths)
  const does = /(^|\n)(export )?(async )?(function|class)\b|= (async )?(\([^)]*\)|\w+)(: [^=]+)? =>/
  const bare = sources
    .filter(({ path, code }) => path.startsWith('lib/core/') && does.test(code) && !path.endsWith('/build.ts'))
    .map(({ path }) => path)
    .filter((path) => !known.has(path.replace(/\.tsx?$/, '.test.ts')))
  expect(bare, 'Write x.test.ts beside x.ts; files of types and lists need none').toEqual([])
})

test('the exports of lib/ have a docstring', () => {
  const bare = sources
    .filter(({ path }) => path.startsWith('lib/'))
    .flatMap(({ path, text }) => undocumentedExports(text).map((line) => `${path}: ${line}`))
  expect(bare, 'Write a first sentence in plain words above it').toEqual([])
})

test('a file of lib/core that throws says so under "Errors:"', () => {
  const silent = sources.filter(
    ({ path, text, code }) =>
      path.startsWith('lib/core/') && !path.endsWith('/build.ts') && /\bthrow\b/.test(code) && !/Errors:/.test(text),
  )
  expect(silent.map(({ path }) => path)).toEqual([])
})

/** Exports without a comment that ends right above them. A type derived of the constant above it, and overloads, share its comment. */
function undocumentedExports(text: string): readonly string[] {
  const lines = text.split('\n')
  return lines.filter((line, at) => {
    const declaration = /^export (?:async |abstract )?(?:function\*?|const|class|type|interface) (\w+)/.exec(line)
    if (declaration === null) return false
    const above = lines[at - 1] ?? ''
    const derived = /^export type \w+ = \(typeof \w+\)/.test(line) && above.startsWith('export const')
    const overload = above.startsWith(`export function ${declaration[1]}`)
    return !above.trimEnd().endsWith('*/') && !derived && !overload
  })
}
