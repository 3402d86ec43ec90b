/** Ticks at the beginning, close together: something that gathers bytes keeps them back. */
const burst = 10
const burstIntervalMs = 200
/** Silences of the rest, as long as those of a real stream where it lasts 90 s. */
const silences = 6

/**
 * When the self-check sends a tick, counted from its start.
 *
 * Shape: ten in two seconds, then as many silences as a log without lines has between its heartbeats; the last tick ends it
 * Units: milliseconds
 */
export function planTicks(seconds: number): readonly number[] {
  const close = Array.from({ length: burst }, (_, at) => at * burstIntervalMs)
  const lastMs = seconds * 1000
  const apart = Array.from({ length: silences }, (_, at) => Math.round((lastMs * (at + 1)) / silences))
  return [...close.filter((ms) => ms < lastMs / silences), ...apart]
}
