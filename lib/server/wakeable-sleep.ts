/** A wait that may be cut short. */
export type WakeableSleep = {
  /** Resolves after the time, at `wake`, or when the signal is aborted. Units: milliseconds */
  wait(delayMs: number): Promise<void>
  wake(): void
}

/** Makes a wait for one waiter at a time. */
export function createWakeableSleep(signal: AbortSignal): WakeableSleep {
  let wake = () => {}
  return {
    wait: (delayMs) =>
      new Promise((resolve) => {
        if (signal.aborted) return resolve()
        const end = () => {
          clearTimeout(timer)
          signal.removeEventListener('abort', end)
          resolve()
        }
        const timer = setTimeout(end, delayMs)
        signal.addEventListener('abort', end)
        wake = end
      }),
    wake: () => wake(),
  }
}
