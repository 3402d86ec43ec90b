/** Gives times as the kubelet writes them: nine digits, UTC, never twice the same and never going back. */
export type LogClock = { stamp(atMs?: number): string }

/** Makes a clock. `now` gives milliseconds since 1970. */
export function createLogClock(now: () => number): LogClock {
  let lastMs = 0
  let nanoseconds = 0
  return {
    stamp(atMs = now()) {
      if (atMs > lastMs) {
        lastMs = atMs
        nanoseconds = 0
      } else {
        nanoseconds += 1_000
        if (nanoseconds >= 1_000_000) {
          lastMs++
          nanoseconds = 0
        }
      }
      const iso = new Date(lastMs).toISOString()
      return `${iso.slice(0, 23)}${String(nanoseconds).padStart(6, '0')}Z`
    },
  }
}
