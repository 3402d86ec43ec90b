import { randomUUID } from 'node:crypto'
import { cp, mkdir, readdir, readFile, rename, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

/** Stands for the sub-path in the built program; next.config.js says the same. */
export const basePathPlaceholder = '/__podlogs_base_path__'

/** Within regular expressions its slash is escaped, and in a JSON file the escape as well. */
const escapedPlaceholder = new RegExp(String.raw`(\\*)${basePathPlaceholder}`, 'g')

/** What of the built program holds its address, and so is copied. All else is only pointed to. */
const copied = ['.next', 'public', 'server.js', 'package.json'] as const
const pointedTo = 'node_modules'
const withAddress = /\.(js|json|html|rsc|css|body|meta|txt)$/

/** A built program and the address it gets. */
export type Placing = {
  /** Folder of the built program; nothing in it is changed. */
  readonly program: string
  /** Folder that copies are kept in, one for each build and sub-path. */
  readonly copies: string
  readonly basePath: string
}

/**
 * Makes a copy of the built program that is served below the sub-path, and gives its folder. A copy that is there is taken again.
 *
 * Shape: the placeholder is replaced in every text file. The copy appears whole or not at all, so that two starts at once
 *        do not see each other's half
 */
export async function placeProgram({ program, copies, basePath }: Placing): Promise<string> {
  const buildId = (await readFile(join(program, '.next/BUILD_ID'), 'utf8')).trim()
  const copy = join(copies, [buildId, ...basePath.split('/').slice(1)].join('.'))
  if ((await stat(copy).catch(() => null)) !== null) return copy
  const draft = `${copy}.${randomUUID()}`
  await mkdir(draft, { recursive: true, mode: 0o700 })
  for (const name of copied) await copyWithAddress(join(program, name), join(draft, name), basePath)
  await symlink(join(program, pointedTo), join(draft, pointedTo))
  try {
    await rename(draft, copy)
  } catch (error) {
    // Another start has been faster with the same copy.
    await rm(draft, { recursive: true })
    if ((await stat(copy).catch(() => null)) === null) throw error
  }
  return copy
}

async function copyWithAddress(from: string, to: string, basePath: string): Promise<void> {
  const kind = await stat(from).catch(() => null)
  if (kind === null) return
  if (kind.isDirectory()) {
    await mkdir(to, { recursive: true })
    const names = await readdir(from)
    await Promise.all(names.map((name) => copyWithAddress(join(from, name), join(to, name), basePath)))
    return
  }
  await mkdir(dirname(to), { recursive: true })
  const bytes = withAddress.test(from) ? await readFile(from) : null
  if (bytes?.includes(basePathPlaceholder)) {
    await writeFile(
      to,
      bytes
        .toString('utf8')
        .replaceAll(escapedPlaceholder, (_, backslashes: string) => basePath.replaceAll('/', () => `${backslashes}/`)),
    )
  } else {
    await cp(from, to)
  }
}
