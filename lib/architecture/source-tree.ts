import { readdirSync, readFileSync } from 'node:fs'
import { join, posix, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../', import.meta.url))
/** The test of this file holds samples that look like imports. */
const samples = 'lib/architecture/source-tree.test.ts'
const elsewhere = new Set([
  'node_modules',
  '.next',
  '.git',
  '.podlogs',
  'test-results',
  'playwright-report',
  'public',
  'next-env.d.ts',
])

/** One of our own source files, as the direction tests read it. Paths are relative to the root, with slashes. */
export type SourceFile = {
  readonly path: string
  readonly text: string
  /** The text with comments and the insides of strings blanked, line for line. */
  readonly code: string
  /** Files of ours that it imports, a Worker's address included. */
  readonly imports: readonly string[]
  /** Packages that it imports, by name: `next`, `@kubernetes/client-node`, `node:fs`. */
  readonly packages: readonly string[]
}

/** Reads every TypeScript and JavaScript file of the tree, tests and generated kernels included. */
export function readSourceTree(): readonly SourceFile[] {
  return listFiles(root)
    .filter((path) => /\.(ts|tsx|mjs|js)$/.test(path) && path !== samples)
    .map((path) => toSourceFile(path, readFileSync(join(root, path), 'utf8')))
}

/** Makes a source file of a path and its text. */
export function toSourceFile(path: string, text: string): SourceFile {
  const withoutComments = blankComments(text)
  const specifiers = [...withoutComments.matchAll(specifierPattern)].flatMap((match) => match[1] ?? match[2] ?? [])
  const isOurs = (specifier: string) => /^(\.|@\/)/.test(specifier)
  return {
    path,
    text,
    code: blankStrings(withoutComments),
    imports: specifiers.filter(isOurs).map((specifier) => resolveImport(path, specifier)),
    packages: specifiers.filter((specifier) => !isOurs(specifier)).map(packageOf),
  }
}

/** True for a test or a spec, which may import what its subject may not. */
export function isTest(path: string): boolean {
  return /\.(test|spec)\.tsx?$/.test(path)
}

const specifierPattern =
  /(?:^|\n)\s*(?:import|export)\b[^'"`;=()]*?['"]([^'"\n]+)['"]|\b(?:import\(|new URL\()\s*['"]([^'"\n]+\.\w+)['"]/g

function resolveImport(from: string, specifier: string): string {
  return specifier.startsWith('@/') ? specifier.slice(2) : posix.join(posix.dirname(from), specifier)
}

function packageOf(specifier: string): string {
  return specifier.split('/', specifier.startsWith('@') ? 2 : 1).join('/')
}

function blankComments(text: string): string {
  const token = /'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|\/\*[\s\S]*?\*\/|(?<![:\\/])\/\/[^\n]*/g
  return text.replace(token, (found) => (found.startsWith('/') ? found.replace(/[^\n]/g, ' ') : found))
}

function blankStrings(text: string): string {
  return text.replace(/'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`/g, (found) =>
    found.replace(/[^\n'"`]/g, '_'),
  )
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (elsewhere.has(entry.name)) return []
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return entry.name === 'assembly' ? [] : listFiles(path)
    return [relative(root, path).replaceAll('\\', '/')]
  })
}
