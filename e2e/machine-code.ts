import { open, readdir } from 'node:fs/promises'
import { join } from 'node:path'

/** How programs and libraries of Linux, macOS and Windows begin. */
const beginnings = ['7f454c46', 'feedface', 'feedfacf', 'cefaedfe', 'cffaedfe', 'cafebabe', '4d5a']
const named = /\.(node|so|dylib|dll|exe)$/

/** The files below a folder that only one kind of machine can run, as paths relative to it. */
export async function findMachineCode(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const found: string[] = []
  for (const entry of entries) {
    if (!entry.isFile()) continue
    const path = join(entry.parentPath, entry.name)
    if (named.test(entry.name) || (await begins(path))) found.push(path.slice(folder.length + 1))
  }
  return found
}

async function begins(path: string): Promise<boolean> {
  await using file = await open(path)
  const { buffer, bytesRead } = await file.read(Buffer.alloc(4), 0, 4, 0)
  const start = buffer.subarray(0, bytesRead).toString('hex')
  return beginnings.some((beginning) => start.startsWith(beginning))
}
