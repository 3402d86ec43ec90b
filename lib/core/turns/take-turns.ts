/** Does a task when it is its turn. Errors: those of the task */
export type Turns = <T>(task: () => Promise<T>) => Promise<T>

/** Lets so many tasks run at a time; the others wait, and whoever came first is first. */
export function takeTurns(runningMax: number): Turns {
  const waiting: (() => void)[] = []
  let running = 0
  return async (task) => {
    if (running >= runningMax) await new Promise<void>((resolve) => waiting.push(resolve))
    else running++
    try {
      return await task()
    } finally {
      // Whoever waits takes this very place.
      const next = waiting.shift()
      if (next === undefined) running--
      else next()
    }
  }
}
