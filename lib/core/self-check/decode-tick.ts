/**
 * Reads a tick of the self-check. A line that is none is null: something on the way wrote it.
 *
 * Shape: {"sentMs":15000} → 15000
 * Units: milliseconds since the stream was begun
 */
export function decodeTick(line: string): number | null {
  const sentMs = Number(/^\{"sentMs":(\d{1,7})\}$/.exec(line)?.[1] ?? Number.NaN)
  return Number.isNaN(sentMs) ? null : sentMs
}

/** Writes what `decodeTick` reads, with its line feed. */
export function encodeTick(sentMs: number): string {
  return `{"sentMs":${Math.round(sentMs)}}\n`
}
