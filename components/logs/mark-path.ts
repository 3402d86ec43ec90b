/** Thinner than this a mark is not seen. Units: CSS pixels */
const markPxMin = 2

/** Where marks stand beside each other on the strip. Units: CSS pixels */
export type Lane = { readonly leftPx: number; readonly widthPx: number }

/**
 * Draws marks of one kind as one path.
 *
 * Shape: an SVG path; marks that touch are one piece, so that a thousand cost no more than one
 * Units: `marks`: numbers of parts, ascending, out of `parts` that share `heightPx`
 */
export function markPath(marks: readonly number[], parts: number, heightPx: number, { leftPx, widthPx }: Lane): string {
  const pieces: string[] = []
  let topPx = 0
  let endPx = Number.NEGATIVE_INFINITY
  const close = () => {
    if (endPx > topPx) pieces.push(`M${leftPx} ${topPx}h${widthPx}v${endPx - topPx}h${-widthPx}z`)
  }
  for (const mark of marks) {
    const fromPx = Math.min(heightPx - markPxMin, Math.round((mark / parts) * heightPx))
    const toPx = Math.max(fromPx + markPxMin, Math.round(((mark + 1) / parts) * heightPx))
    if (fromPx > endPx) {
      close()
      topPx = fromPx
    }
    endPx = toPx
  }
  close()
  return pieces.join('')
}
