import { startDraining } from './draining.ts'
import { endOpenStreams } from './open-streams.ts'

/** What the last bytes of the ended answers have to leave in. Units: milliseconds */
const lastBytesMs = 300

/** What Next has to close its server in; then the process ends whatever may still be open. Units: milliseconds */
const exitMsMax = 800

/** How the process goes. */
export type DrainOptions = {
  /** True where Next was told to leave signals to us (NEXT_MANUAL_SIG_HANDLE), so that we end the process, too. */
  readonly alone: boolean
  /** How long it is served on while /readyz sends new readers elsewhere. Only where we are alone. Units: milliseconds */
  readonly noticeMs: number
}

/**
 * Makes the process go when it is asked to: not ready at once, then the open streams are ended, since Next alone would wait
 * for them for ever, then it exits. A second signal ends the notice.
 */
export function drainOnSignals({ alone, noticeMs }: DrainOptions): void {
  const leave = () => {
    endOpenStreams()
    setTimeout(() => process.exit(0), alone ? lastBytesMs : exitMsMax).unref()
  }
  const drain = () => {
    startDraining()
    process.once('SIGTERM', leave)
    process.once('SIGINT', leave)
    if (alone && noticeMs > 0) setTimeout(leave, noticeMs)
    else leave()
  }
  let asked = false
  const onSignal = () => {
    if (asked) return
    asked = true
    drain()
  }
  process.once('SIGTERM', onSignal)
  process.once('SIGINT', onSignal)
}
