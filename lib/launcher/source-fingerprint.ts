import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

/** What the built program is made of. */
const ingredients = [
  'app',
  'components',
  'lib/core',
  'lib/client',
  'lib/server',
  'lib/launcher',
  'instrumentation.ts',
  'instrumentation-client.ts',
  'proxy.ts',
  'next.config.js',
  'postcss.config.js',
  'tsconfig.json',
  'package-lock.json',
]

/** Tests, and what the build itself makes, change nothing in the program. */
const irrelevant = /\.(test|spec)\.tsx?$|kernels\.wasm\.ts$/

/**
 * A digest of all that the build reads: equal digests mean an equal program.
 *
 * Shape: SHA-256 over paths and contents, in the order of the paths
 */
export async function sourceFingerprint(root: string): Promise<string> {
  const entries = await Promise.all(ingredients.map((path) => filesUnder(root, path)))
  const paths = entries.flat().filter((path) => !irrelevant.test(path))
  const hash = createHash('sha256')
  for (const path of paths.sort())
    hash
      .update(`${path}\0`)
      .update(await readFile(join(root, path)))
      .update('\0')
  return hash.digest('hex')
}

async function filesUnder(root: string, path: string): Promise<string[]> {
  const entries = await readdir(join(root, path), { withFileTypes: true, recursive: true }).catch(absentOrFile)
  if (entries === 'file') return [path]
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length)
        .replace(/^[\\/]/, ''),
    )
}

function absentOrFile(error: NodeJS.ErrnoException): 'file' | [] {
  if (error.code === 'ENOTDIR') return 'file'
  if (error.code === 'ENOENT') return []
  throw error
}
