import { setTimeout as sleep } from 'node:timers/promises'
import type { DemoControl } from '@/e2e/demo-control.ts'
import { canaryEnd, canaryLine } from '@/lib/canary/canary-line.ts'
import type { Writer } from './canary-stage.ts'

/** Lines are written in bursts, this far apart: every one of them is a request. Units: milliseconds */
const burstMs = 100

/** Writes numbered lines to a container of the demo cluster, `rate` a second, until it is told to stop. */
export function startDemoWriter(control: DemoControl, writer: Writer, rate: number) {
  const beganMs = performance.now()
  let stopped = false
  let written = 0

  const write = (text: string) => control('write', { ...writer, text })
  const burst = async () => {
    const due = Math.floor(((performance.now() - beganMs) / 1000) * rate)
    const lines = Array.from({ length: due - written }, (_, at) => canaryLine(written + at))
    written += lines.length
    // One request at a time, since two could change places.
    await write(lines.join(''))
  }
  const work = async () => {
    while (!stopped) {
      await burst()
      await sleep(burstMs)
    }
    await write(canaryEnd(written))
  }
  const done = work()
  return {
    /** Resolves when its last word is written, and gives how many lines it has written. */
    async stop() {
      stopped = true
      await done
      return { ...writer, lines: written }
    },
  }
}
