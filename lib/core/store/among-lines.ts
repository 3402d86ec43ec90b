/** Tells whether a line is among others. It is asked of lines that ascend, and so do those. */
export function amongLines(lines: Uint32Array): (line: number) => boolean {
  let at = 0
  return (line) => {
    while (at < lines.length && (lines[at] ?? 0) < line) at++
    return lines[at] === line
  }
}
