/** Lets so many through at a time; the others wait in line. */
export type Gate = {
  /**
   * Does something when it is its turn.
   *
   * Errors: those of the task; the reason of an abort, of one that waits the same as of one that runs
   */
  run<T>(task: () => Promise<T>, signal: AbortSignal): Promise<T>
  /** Lets nobody through for a time. Units: milliseconds */
  pause(delayMs: number): void
  /** Turns away all that wait. */
  refuseWaiting(reason: unknown): void
}

/** What a gate may be told. `holdMsMax`: a task that takes longer gives up its place, and goes on. Units: milliseconds */
export type GateOptions = { readonly placesMax: number; readonly holdMsMax?: number; readonly now?: () => number }

type Waiter = { readonly enter: () => void; readonly refuse: (reason: unknown) => void }

/** Makes a gate. Whoever came first is first. */
export function createGate({ placesMax, holdMsMax, now = Date.now }: GateOptions): Gate {
  const waiting = new Set<Waiter>()
  let taken = 0
  let closedUntilMs = 0
  let timer: NodeJS.Timeout | null = null

  const open = () => {
    timer = null
    letIn()
  }
  const letIn = () => {
    const closedMs = closedUntilMs - now()
    if (closedMs > 0) {
      if (timer === null) timer = setTimeout(open, closedMs)
      return
    }
    for (const waiter of waiting) {
      if (taken >= placesMax) return
      taken++
      waiting.delete(waiter)
      waiter.enter()
    }
  }
  const wait = (signal: AbortSignal) =>
    new Promise<void>((resolve, reject) => {
      const leave = () => {
        waiting.delete(waiter)
        reject(signal.reason)
      }
      const waiter: Waiter = {
        enter() {
          signal.removeEventListener('abort', leave)
          resolve()
        },
        refuse(reason) {
          signal.removeEventListener('abort', leave)
          reject(reason)
        },
      }
      if (signal.aborted) return leave()
      signal.addEventListener('abort', leave)
      waiting.add(waiter)
      letIn()
    })

  return {
    async run(task, signal) {
      await wait(signal)
      let held = true
      const give = () => {
        if (!held) return
        held = false
        taken--
        letIn()
      }
      const hold = holdMsMax === undefined ? null : setTimeout(give, holdMsMax)
      try {
        return await task()
      } finally {
        if (hold !== null) clearTimeout(hold)
        give()
      }
    },
    pause(delayMs) {
      closedUntilMs = Math.max(closedUntilMs, now() + delayMs)
    },
    refuseWaiting(reason) {
      for (const waiter of waiting) {
        waiting.delete(waiter)
        waiter.refuse(reason)
      }
    },
  }
}
