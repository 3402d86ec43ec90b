import type { LogSession } from '@/lib/client/logs/log-session.ts'

/** More new rows than a screen holds, between one frame and the next, are a flood: nobody can read it. */
const floodRows = 80

/** The first frames of a flood are drawn, so that what is short is there at once. */
const floodFramesMin = 4

/** Later ones are drawn this far apart, so that reading gets the machine rather than drawing. Units: milliseconds */
const floodDrawMs = 150

/** Nothing for two frames, and the flood is over. Units: milliseconds */
const calmAfterMs = 34

/** What tells the time and calls later; handed in, so that tests need not wait. */
export type CalmWays = {
  readonly nowMs: () => number
  /** Gives the way to take it back. */
  readonly later: (run: () => void, delayMs: number) => () => void
}

/** Calls `update` when the session changes; in a flood of rows less often, and once more when it is over. Gives the way to stop. */
export function calmUpdates(
  session: Pick<LogSession, 'subscribe' | 'getState'>,
  update: () => void,
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
    const waitMs = drawnMs + floodDrawMs - nowMs()
    if (floodFrames <= floodFramesMin || waitMs <= 0) draw()
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
