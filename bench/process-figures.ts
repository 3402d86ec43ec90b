import { readdir, readFile, readlink } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Browser } from '@playwright/test'

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

/** Lets a Node process be told to sweep its heap, over this port of loopback. */
export function sweepOptions(port: number): string {
  return `--inspect-port=127.0.0.1:${port}`
}

const pollMs = 100
/** Pages go back to the system a moment later. */
const settleMs = 3_000

/** Memory of a process that was started with `sweepOptions`, after its garbage has been collected. Units: KiB */
export async function sweptRssKiB(pid: number, port: number): Promise<number> {
  // Its inspector begins to listen. A heap snapshot would sweep, too, and leave more memory behind than 1,000 streams take.
  process.kill(pid, 'SIGUSR1')
  const inspector = new WebSocket(await inspectorOf(port))
  await new Promise((resolve) => inspector.addEventListener('open', resolve))
  for (let id = 1; id <= 2; id++) {
    const swept = new Promise((resolve) => inspector.addEventListener('message', resolve, { once: true }))
    inspector.send(JSON.stringify({ id, method: 'HeapProfiler.collectGarbage' }))
    await swept
  }
  inspector.close()
  await sleep(settleMs)
  return rssKiB(pid)
}

async function inspectorOf(port: number): Promise<string> {
  for (;;) {
    const answer = await fetch(`http://127.0.0.1:${port}/json/list`).catch(() => null)
    const targets: readonly { readonly webSocketDebuggerUrl: string }[] = (await answer?.json()) ?? []
    const [target] = targets
    if (target !== undefined) return target.webSocketDebuggerUrl
    await sleep(pollMs)
  }
}

/** Memory of the process that draws the tab: the largest of its kind, since the others draw nothing. Units: KiB */
export async function tabKiB(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession()
  const { processInfo } = await session.send('SystemInfo.getProcessInfo')
  await session.detach()
  const renderers = processInfo.filter(({ type }) => type === 'renderer')
  return Math.max(...(await Promise.all(renderers.map(({ id }) => rssKiB(id)))))
}
