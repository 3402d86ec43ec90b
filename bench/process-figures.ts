import { readdir, readFile, readlink } from 'node:fs/promises'

/** Memory of a process that is in use. Units: KiB */
export async function rssKiB(pid: number): Promise<number> {
  return Number(/^VmRSS:\s+(\d+) kB$/m.exec(await readFile(`/proc/${pid}/status`, 'utf8'))?.[1])
}

/** Sockets that a process holds. */
export async function socketsOf(pid: number): Promise<number> {
  const folder = `/proc/${pid}/fd`
  // A descriptor may be gone by the time it is looked at.
  const targets = await Promise.all((await readdir(folder)).map((fd) => readlink(`${folder}/${fd}`).catch(() => '')))
  return targets.filter((target) => target.startsWith('socket:')).length
}
