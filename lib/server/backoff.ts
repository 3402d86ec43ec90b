/** Waits between attempts that grow, so that a cluster in trouble is not asked in a storm. */
export type Backoff = {
  /** Attempts since the last success. */
  readonly attempt: number
  /** The wait before the next attempt, at most so long. Units: milliseconds */
  next(mostMs?: number): number
  /** It worked: begin again with the shortest. */
  reset(): void
}

const delayMsMin = 500
const delayMsMax = 30_000

/** Doubles from half a second up to half a minute; each wait is moved by chance, so that many do not come back at once. */
export function createBackoff(random: () => number = Math.random): Backoff {
  let attempt = 0
  return {
    get attempt() {
      return attempt
    },
    next(mostMs = delayMsMax) {
      const ceiling = Math.min(mostMs, delayMsMax, delayMsMin * 2 ** (attempt + 1))
      attempt++
      return Math.round(Math.max(delayMsMin, ceiling * (0.5 + random() / 2)))
    },
    reset() {
      attempt = 0
    },
  }
}
