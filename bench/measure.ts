/** One figure of a benchmark, beside what it was measured against in the same run. */
export type Measure = {
  readonly measure: string
  readonly value: number
  readonly unit: string
  /** The same thing done by the reference, in the same unit; null: there is none. */
  readonly reference: number | null
  /** `value` by `reference`. */
  readonly ratio: number | null
  /** The most that `value` may be; null: shown without a bar. */
  readonly bar: number | null
  /** Null without a bar. */
  readonly holds: boolean | null
}

/** Makes a measure of a value, its reference and its bar. */
export function measureOf(
  measure: string,
  unit: string,
  value: number,
  { reference = null, bar = null }: { readonly reference?: number | null; readonly bar?: number | null } = {},
): Measure {
  return {
    measure,
    value: rounded(value),
    unit,
    reference: reference === null ? null : rounded(reference),
    ratio: reference === null || reference === 0 ? null : rounded(value / reference),
    bar: bar === null ? null : rounded(bar),
    holds: bar === null ? null : value <= bar,
  }
}

/** The middle of the values, or the mean of the two in the middle. */
export function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length / 2
  const [low = 0, high = low] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]]
  return (low + high) / 2
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100
}
