import { flags } from './layout.ts'
import type { LineReader } from './line-reader.ts'

/** How far back lines and rows are looked at. Beyond it nothing is said to be left out. */
const lookBackMax = 4_096

/**
 * Whether a filter left out lines of its source right before the line of a row, so that what stands above it is another
 * group. `rowFirst` is the first row there is; `lineAt` gives null where rows are no longer what they were.
 */
export function standsApart(
  row: number,
  rowFirst: number,
  lineAt: (row: number) => number | null,
  reader: Pick<LineReader, 'columnsOf' | 'firstLine'>,
): boolean {
  const line = lineAt(row)
  if (line === null || line < reader.firstLine()) return false
  const source = sourceOf(reader, line)
  const before = lineBefore(reader, line, source)
  if (before === null) return false
  const end = Math.max(rowFirst, row - lookBackMax)
  for (let above = row - 1; above >= end; above--) {
    const shown = lineAt(above)
    if (shown === null || shown < reader.firstLine()) return false
    if (shown === before) return false
    if (sourceOf(reader, shown) === source && !isEvent(reader, shown)) return true
  }
  return row > rowFirst
}

/** The line of a source that came right before one. Null: none, or none near. */
function lineBefore(reader: Pick<LineReader, 'columnsOf' | 'firstLine'>, line: number, source: number): number | null {
  const end = Math.max(reader.firstLine(), line - lookBackMax)
  for (let before = line - 1; before >= end; before--) {
    if (sourceOf(reader, before) === source && !isEvent(reader, before)) return before
  }
  return null
}

function sourceOf({ columnsOf }: Pick<LineReader, 'columnsOf'>, line: number): number {
  const { firstLine, sources } = columnsOf(line)
  return sources[line - firstLine] ?? 0
}

function isEvent({ columnsOf }: Pick<LineReader, 'columnsOf'>, line: number): boolean {
  const { firstLine, flags: marks } = columnsOf(line)
  return ((marks[line - firstLine] ?? 0) & flags.event) !== 0
}
