/** A sleep that can be cut short from outside: when the person presses "Try again", or the machine is online again. */
export type ImpatientSleep = {
  /** Comes back after `delayMs`, after `wake`, or after `signal`, whichever is first. */
  sleep(delayMs: number, signal: AbortSignal): Promise<void>
  wake(): void
}

/** Makes a sleep of its own. */
export function createImpatientSleep(): ImpatientSleep {
  let end: (() => void) | null = null
  return {
    sleep: (delayMs, signal) =>
      new Promise((resolve) => {
        const timer = setTimeout(() => end?.(), delayMs)
        end = () => {
          clearTimeout(timer)
          signal.removeEventListener('abort', wake)
          end = null
          resolve()
        }
        signal.addEventListener('abort', wake, { once: true })
        if (signal.aborted) wake()
      }),
    wake,
  }
  function wake() {
    end?.()
  }
}
