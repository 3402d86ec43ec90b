/** How the next requests are answered instead of as they should be. */
export type Fault = {
  /** Part of the path and query that a request must have. */
  readonly match: string
  readonly status: 401 | 403 | 429 | 500 | 503
  /** Units: seconds; only with 429. */
  readonly retryAfterSeconds: number
  /** How many requests. */
  readonly times: number
}

/** The faults that are still to be dealt out. */
export type Faults = {
  add(fault: Fault): void
  clear(): void
  /** The fault for a request, which is used up by it; null: none. */
  take(url: string): Fault | null
}

/** Makes an empty list of faults. */
export function createFaults(): Faults {
  let faults: Fault[] = []
  return {
    add: (fault) => void faults.push(fault),
    clear() {
      faults = []
    },
    take(url) {
      const found = faults.find(({ match }) => url.includes(match))
      if (found === undefined) return null
      faults = faults.flatMap((fault) =>
        fault !== found ? fault : fault.times > 1 ? { ...fault, times: fault.times - 1 } : [],
      )
      return found
    },
  }
}
