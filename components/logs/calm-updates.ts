import type { LogSession } from '@/lib/client/logs/log-session.ts'

/** More new rows than a screen holds, between one frame and the next, are a flood: nobody can read it. */
const floodRows = 80

/**
 * How a flood is drawn: its first frames, so that what is short is there at once; later ones so far apart, so that reading gets
 * the machine rather than drawing. Units: milliseconds
 */
type Rhythm = { readonly framesMin: number; readonly everyMs: number }
const atEnd: Rhythm = { framesMin: 4, everyMs: 150 }
/** Whoever reads further up sees nothing of what comes but the scrollbar. */
const awayFromEnd: Rhythm = { framesMin: 1, everyMs: 400 }

/** Nothing for two frames, and the flood is over. Units: milliseconds */
const calmAfterMs = 34

/** What tells the time and calls later; handed in, so that tests need not wait. */
export type CalmWays = {
  readonly nowMs: () => number
  /** Gives the way to take it back. */
  readonly later: (run: () => void, delayMs: number) => () => void
}

/**
 * Calls `update` when the session changes; in a flood of rows less often, and once more when it is over. `isFollowing`: the end
 * of the log is in sight. Gives the way to stop.
 */
export function calmUpdates(
  session: Pick<LogSession, 'subscribe' | 'getState'>,
  update: () => void,
  isFollowing: () => boolean,
  { nowMs, later }: CalmWays,
): () => void {
  let seen = { log: -1, filters: -1, rows: 0 }
  let floodFrames = 0
  let drawnMs = Number.NEGATIVE_INFINITY
  let takeBack: (() => void) | null = null

  const draw = () => {
    takeBack?.()
    takeBack = null
    drawnMs = nowMs()
    update()
  }
  const unsubscribe = session.subscribe(() => {
    const { log, filters, rows } = session.getState()
    const isFlood = log === seen.log && filters === seen.filters && rows - seen.rows > floodRows
    seen = { log, filters, rows }
    floodFrames = isFlood ? floodFrames + 1 : 0
    const { framesMin, everyMs } = isFollowing() ? atEnd : awayFromEnd
    const waitMs = drawnMs + everyMs - nowMs()
    if (floodFrames <= framesMin || waitMs <= 0) draw()
    else {
      takeBack?.()
      takeBack = later(draw, Math.min(waitMs, calmAfterMs))
    }
  })
  return () => {
    unsubscribe()
    takeBack?.()
  }
}
