import { startDraining } from './draining.ts'
import { endOpenStreams } from './open-streams.ts'

/** What the last bytes of the ended answers have to leave in. Units: milliseconds */
const lastBytesMs = 300

/** What Next has to close its server in; then the process ends whatever may still be open. Units: milliseconds */
const exitMsMax = 800

/** What is told of the last requests has to leave in this. Units: milliseconds */
const flushMsMax = 2_000

/** How the process goes. */
export type DrainOptions = {
  /** True where Next was told to leave signals to us (NEXT_MANUAL_SIG_HANDLE), so that we end the process, too. */
  readonly alone: boolean
  /** How long it is served on while /readyz sends new readers elsewhere. Only where we are alone. Units: milliseconds */
  readonly noticeMs: number
  /** Sends what is still to be told of the last requests, at the very end; null: there is nothing. */
  readonly flush?: (() => Promise<void>) | null
}

/** What is done to the process; handed in, so that tests neither wait nor end. */
export type DrainWays = {
  /** Calls at the next SIGTERM or SIGINT. */
  readonly atSignal: (act: () => void) => void
  readonly after: (delayMs: number, act: () => void) => void
  readonly exit: () => void
}

const ofThisProcess: DrainWays = {
  atSignal(act) {
    const once = () => {
      process.off('SIGTERM', once)
      process.off('SIGINT', once)
      act()
    }
    process.on('SIGTERM', once)
    process.on('SIGINT', once)
  },
  // Nothing that has ended by itself is kept waiting.
  after: (delayMs, act) => void setTimeout(act, delayMs).unref(),
  exit: () => process.exit(0),
}

/**
 * Makes the process go when it is asked to: not ready at once, then the open streams are ended, since Next alone would wait
 * for them for ever, then the last traces leave, then it exits. A second signal ends the notice.
 */
export function drainOnSignals(
  { alone, noticeMs, flush = null }: DrainOptions,
  { atSignal, after, exit }: DrainWays = ofThisProcess,
): void {
  let left = false
  const leave = () => {
    if (left) return
    left = true
    endOpenStreams()
    after(alone ? lastBytesMs : exitMsMax, () => {
      if (flush === null) return exit()
      after(flushMsMax, exit)
      // A collector that does not answer keeps nobody here.
      void flush().then(exit, exit)
    })
  }
  atSignal(() => {
    startDraining()
    atSignal(leave)
    if (alone && noticeMs > 0) after(noticeMs, leave)
    else leave()
  })
}
