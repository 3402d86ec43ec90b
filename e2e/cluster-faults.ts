import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { expect } from '@playwright/test'
import { kubectl } from './kubectl.ts'

const execute = promisify(execFile)
const command = fileURLToPath(new URL('../../shared/cluster/fault', import.meta.url))

/** Whether there is a cluster whose parts may be broken. */
export const canBreakCluster = existsSync(command)

/** Breaks parts of the cluster, one at a time. */
export type ClusterFaults = {
  /** Ends a part at once. */
  kill(part: Part): Promise<void>
  /** Freezes a part: its connections stay open, and nothing comes. */
  pause(part: Part): Promise<void>
  /** Drops every packet to a TCP port of the node. */
  block(port: number): Promise<void>
  /** Makes it whole again, and waits until it works. Does nothing where nothing is broken. */
  repair(): Promise<void>
}

type Part = 'kubelet' | 'kube-apiserver'

/** Begins with a cluster that is whole. */
export function createClusterFaults(): ClusterFaults {
  let undo: readonly string[] | null = null
  const breakIt = async (fault: readonly string[], undoes: readonly string[]) => {
    undo = undoes
    await execute(command, fault)
  }
  return {
    kill: (part) => breakIt(['kill', part], ['start', part]),
    pause: (part) => breakIt(['pause', part], ['resume', part]),
    block: (port) => breakIt(['block', String(port)], ['unblock', String(port)]),
    async repair() {
      if (undo === null) return
      await execute(command, undo)
      if (undo[0] === 'resume') await wakeWaiter(undo[1] ?? '')
      undo = null
      await expect.poll(isWhole, { timeout: 60_000 }).toBe(true)
    },
  }
}

/** The API server answers, and reaches every kubelet. */
async function isWhole(): Promise<boolean> {
  try {
    const nodes = (await kubectl(['get', 'nodes', '-o', 'name'])).trim().split('\n')
    for (const node of nodes)
      await kubectl(['get', '--raw', `/api/v1/nodes/${node.replace('node/', '')}/proxy/healthz`])
    return true
  } catch {
    // Not yet.
    return false
  }
}

/**
 * Whoever waits for a part stops along with it, and must be woken by itself: a part that is killed later would never be seen to end.
 *
 * Source: continue_as_child in util-linux, sys-utils/nsenter.c
 */
async function wakeWaiter(part: string): Promise<void> {
  for (const pid of await readdir('/proc')) {
    const [program, ...args] = (await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')).split('\0')
    if (program === 'nsenter' && args.some((arg) => arg.includes(`/run/${part}.pid`)))
      process.kill(Number(pid), 'SIGCONT')
  }
}
