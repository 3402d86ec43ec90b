/** A thread that is never idle is given away after this long. Units: milliseconds */
const breathAfterMs = 12

/**
 * Makes a way to let messages and timers have their turn in a loop that would not: bytes that have come already are given
 * without a pause. A message to oneself is no slower than that; a timer would be made to wait 4 ms.
 */
export function createBreath(nowMs: () => number): () => Promise<void> {
  const { port1, port2 } = new MessageChannel()
  /** Several loops share the thread: each waits for a message of its own. */
  const waiting: (() => void)[] = []
  let lastMs = nowMs()
  port1.onmessage = () => waiting.shift()?.()

  return async () => {
    if (nowMs() - lastMs < breathAfterMs) return
    await new Promise<void>((resolve) => {
      waiting.push(resolve)
      port2.postMessage(null)
    })
    lastMs = nowMs()
  }
}
