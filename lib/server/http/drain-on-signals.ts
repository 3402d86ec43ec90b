import { endOpenStreams } from './open-streams.ts'

/** What the last bytes of the ended answers have to leave in. Units: milliseconds */
const lastBytesMs = 300

/** What Next has to close its server in; then the process ends whatever may still be open. Units: milliseconds */
const exitMsMax = 800

/**
 * Ends the open streams when the process is asked to go: Next alone would wait for them for ever.
 * `alone`: Next was told to leave signals to us (NEXT_MANUAL_SIG_HANDLE), so we end the process, too.
 */
export function drainOnSignals(alone: boolean): void {
  const drain = () => {
    endOpenStreams()
    setTimeout(() => process.exit(0), alone ? lastBytesMs : exitMsMax).unref()
  }
  process.once('SIGTERM', drain)
  process.once('SIGINT', drain)
}
