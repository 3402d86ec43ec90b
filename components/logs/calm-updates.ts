import type { LogSession } from '@/lib/client/logs/log-session.ts'

/** More new rows than this within `windowMs` are a flood: nobody can read it. */
const floodRows = 60
const windowMs = 250

/**
 * How a flood is drawn: its first frames, so that what is short is there at once; later ones so far apart, so that reading gets
 * the machine rather than drawing. Units: milliseconds
 */
type Rhythm = { readonly framesMin: number; readonly everyMs: number }
const atEnd: Rhythm = { framesMin: 4, everyMs: 150 }
/** Whoever reads further up sees nothing of what comes but the scrollbar. */
const awayFromEnd: Rhythm = { framesMin: 1, everyMs: 400 }
/** A flood that lasts is no log that is being opened: it has no end to wait for. */
const lasting: Rhythm = { framesMin: 0, everyMs: 250 }
const lastingAfterMs = 1_000

/** Nothing for two frames, and the flood is over, unless it has lasted: a server gathers what it sends for longer. Units: milliseconds */
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
  let seen = { log: -1, filters: -1 }
  let window = { rows: 0, sinceMs: 0 }
  let flood: { readonly sinceMs: number; frames: number } | null = null
  let drawnMs = Number.NEGATIVE_INFINITY
  let takeBack: (() => void) | null = null

  const draw = () => {
    takeBack?.()
    takeBack = null
    drawnMs = nowMs()
    update()
  }
  const look = () => {
    const { log, filters, rows } = session.getState()
    const now = nowMs()
    const came = rows - window.rows
    if (log !== seen.log || filters !== seen.filters) {
      // Another log, or other rows of it: no rows have come.
      flood = null
      window = { rows, sinceMs: now }
    } else if (came > floodRows) {
      flood ??= { sinceMs: now, frames: 0 }
      flood.frames++
    }
    if (now - window.sinceMs >= windowMs) {
      if (came <= floodRows) flood = null
      window = { rows, sinceMs: now }
    }
    seen = { log, filters }
  }
  const unsubscribe = session.subscribe(() => {
    look()
    if (flood === null) return draw()
    const lasts = nowMs() - flood.sinceMs > lastingAfterMs
    const here = isFollowing() ? atEnd : awayFromEnd
    const { framesMin, everyMs } = lasts && isFollowing() ? lasting : here
    const waitMs = drawnMs + everyMs - nowMs()
    if (flood.frames <= framesMin || waitMs <= 0) return draw()
    takeBack?.()
    takeBack = later(draw, lasts ? waitMs : Math.min(waitMs, calmAfterMs))
  })
  return () => {
    unsubscribe()
    takeBack?.()
  }
}
