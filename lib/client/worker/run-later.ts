/**
 * Makes a way to have work run later, in a turn of its own. Without a delay it is a message to oneself, since a timer that
 * sets the next is made to wait 4 ms: a third of the time of a search that gives way every 8 ms.
 *
 * Units: milliseconds
 */
export function createRunLater(): (run: () => void, delayMs: number) => void {
  const { port1, port2 } = new MessageChannel()
  /** Several loops share the thread: each waits for a message of its own. */
  const waiting: (() => void)[] = []
  port1.onmessage = () => waiting.shift()?.()

  return (run, delayMs) => {
    if (delayMs > 0) return void setTimeout(run, delayMs)
    waiting.push(run)
    port2.postMessage(null)
  }
}
