/** How often each thing was asked for, so that tests can show what a screen costs the API server. */
export type RequestCounts = {
  /** Shape: `key` "list pods", "continue pods" (further pieces of a list), "watch deployments", "log pods", "get pods" */
  count(key: string): void
  all(): Readonly<Record<string, number>>
  clear(): void
}

/** Starts at nothing. */
export function createRequestCounts(): RequestCounts {
  const counts = new Map<string, number>()
  return {
    count: (key) => void counts.set(key, (counts.get(key) ?? 0) + 1),
    all: () => Object.fromEntries(counts),
    clear: () => counts.clear(),
  }
}
