import { Refusal } from './refusal.ts'
import { say } from './say.ts'

/**
 * Runs a program's main function to its end and ends the process.
 * Ctrl-C, SIGTERM and the end of the parent abort the signal that main got: that is a good end, code 0.
 * A Refusal is told as a sentence; anything else is our fault and shows its stack. Both end with 1.
 */
export async function runMain(main: (signal: AbortSignal) => Promise<void>): Promise<void> {
  const stopping = new AbortController()
  for (const event of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect']) process.once(event, () => stopping.abort())
  try {
    await main(stopping.signal)
  } catch (error) {
    if (stopping.signal.aborted) process.exit(0)
    if (error instanceof Refusal) {
      if (error.message !== '') say(error.message)
    } else process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`)
    process.exit(1)
  }
  process.exit(0)
}
