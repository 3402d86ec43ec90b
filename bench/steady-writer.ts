import { setTimeout as sleep } from 'node:timers/promises'
import type { DemoControl } from '@/e2e/demo-control.ts'
import type { Writer } from './canary-stage.ts'

const burstMs = 50

/** Writes numbered lines to containers of the demo cluster at a steady rate, over all of them, until it is disposed. Units: lines a second, bytes a line */
export function startSteadyWriter(
  control: DemoControl,
  containers: readonly Writer[],
  { rate, bytes }: { readonly rate: number; readonly bytes: number },
): AsyncDisposable {
  const beganMs = performance.now()
  let stopped = false
  let written = 0
  const work = async () => {
    while (!stopped) {
      const due = Math.floor((((performance.now() - beganMs) / 1000) * rate) / containers.length)
      const burst = { from: written, count: due - written, bytes }
      if (burst.count > 0)
        await Promise.all(containers.map((writer) => control('write-lines', { ...writer, ...burst })))
      written = due
      await sleep(burstMs)
    }
  }
  const done = work()
  return {
    async [Symbol.asyncDispose]() {
      stopped = true
      await done
    },
  }
}
