/**
 * The mark that is meant by a point of the strip: the nearest one of any kind within a finger's or a pointer's unrest; else
 * the part at that point.
 */
export function meantPart(
  point: { readonly yPx: number; readonly heightPx: number; readonly nearPx: number },
  parts: number,
  kinds: readonly (readonly number[])[],
): number {
  const { yPx, heightPx, nearPx } = point
  const at = Math.min(parts - 1, Math.max(0, Math.floor((yPx / heightPx) * parts)))
  let best = at
  let bestPx = nearPx
  for (const marks of kinds) {
    for (const mark of marks) {
      const awayPx = Math.abs(((mark + 0.5) / parts) * heightPx - yPx)
      if (awayPx < bestPx) [best, bestPx] = [mark, awayPx]
    }
  }
  return best
}
