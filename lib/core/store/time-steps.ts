const second = 1_000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour

/** Lengths that a person reads off a clock. Units: milliseconds */
const steps: readonly number[] = [
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500],
  ...[1, 2, 5, 10, 15, 30].map((count) => count * second),
  ...[1, 2, 5, 10, 15, 30].map((count) => count * minute),
  ...[1, 2, 3, 6, 12].map((count) => count * hour),
  ...[1, 2, 7, 14, 28].map((count) => count * day),
]

/** Parts of the same length, one after another, that cover a span of time. Units: milliseconds since 1970 */
export type TimeSteps = { readonly firstMs: number; readonly stepMs: number; readonly count: number }

/**
 * Parts a span into at most so many steps: the shortest that a person reads off a clock, each at a whole multiple of its length.
 *
 * Units: milliseconds since 1970, both ends included; `countMax` at least 2
 */
export function timeSteps(fromMs: number, toMs: number, countMax: number): TimeSteps {
  const of = (stepMs: number): TimeSteps => {
    const first = Math.floor(fromMs / stepMs)
    return { firstMs: first * stepMs, stepMs, count: Math.floor(toMs / stepMs) - first + 1 }
  }
  for (const stepMs of steps) {
    const parts = of(stepMs)
    if (parts.count <= countMax) return parts
  }
  let stepMs = day * 28
  while (of(stepMs).count > countMax) stepMs *= 2
  return of(stepMs)
}
