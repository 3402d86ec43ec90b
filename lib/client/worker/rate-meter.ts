/** Lines a second over the last moments. */
export type RateMeter = {
  /** Notes how many lines have come in all. Units: milliseconds of a clock that only goes forward */
  note(lines: number, nowMs: number): void
  /** Units: lines a second, over the last `windowMs` */
  linesPerSecond(nowMs: number): number
}

const windowMs = 2_000
/** Notes closer together than this are one. */
const stepMs = 100
/** What a log held before it was opened comes without such a pause … */
const pauseMs = 250
/** … and is taken to be here after this. */
const backlogMsMax = 2_000

/** Makes a meter that has seen nothing. What a log holds when it is opened is no rate: only what comes after it counts. */
export function createRateMeter(): RateMeter {
  let notes: { lines: number; readonly atMs: number }[] = []
  let firstMs: number | null = null
  let live = false
  return {
    note(lines, nowMs) {
      const last = notes.at(-1)
      if (!live) {
        if (lines > 0) firstMs ??= nowMs
        const begun = firstMs !== null && firstMs < nowMs
        live = begun && (nowMs - (last?.atMs ?? nowMs) >= pauseMs || nowMs - (firstMs ?? nowMs) >= backlogMsMax)
        if (!live) {
          notes = [{ lines, atMs: nowMs }]
          return
        }
      }
      if (last !== undefined && nowMs - last.atMs < stepMs) last.lines = lines
      else notes.push({ lines, atMs: nowMs })
    },
    linesPerSecond(nowMs) {
      // The last note before the window is where it begins.
      const first = notes.findLastIndex(({ atMs }) => atMs <= nowMs - windowMs)
      if (first > 0) notes = notes.slice(first)
      const [oldest] = notes
      const newest = notes.at(-1)
      if (oldest === undefined || newest === undefined) return 0
      const before = oldest.atMs <= nowMs - windowMs ? windowMs : Math.max(stepMs, nowMs - oldest.atMs)
      return ((newest.lines - oldest.lines) * 1_000) / before
    },
  }
}
