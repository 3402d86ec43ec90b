import { readdir, readFile, readlink, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

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

/** Makes a Node process sweep its heap when it is told to: it writes a snapshot of it into this folder, and does that first. */
export function sweepOptions(folder: string): string {
  return `--heapsnapshot-signal=SIGUSR2 --diagnostic-dir=${folder}`
}

const pollMs = 500
/** Pages go back to the system a moment later. */
const settleMs = 3_000

/** Memory of a process that was started with `sweepOptions`, after its garbage has been collected. Units: KiB */
export async function sweptRssKiB(pid: number, folder: string): Promise<number> {
  process.kill(pid, 'SIGUSR2')
  for (let [before, bytes] = [-1, 0]; bytes === 0 || bytes > before; ) {
    await sleep(pollMs)
    const snapshots = (await readdir(folder)).filter((name) => name.endsWith('.heapsnapshot'))
    before = bytes
    bytes = (await Promise.all(snapshots.map((name) => stat(join(folder, name))))).reduce(
      (sum, { size }) => sum + size,
      0,
    )
  }
  for (const name of await readdir(folder)) if (name.endsWith('.heapsnapshot')) await rm(join(folder, name))
  await sleep(settleMs)
  return rssKiB(pid)
}
