import { countByTime } from '@/lib/core/store/count-by-time.ts'
import { findLandmarks } from '@/lib/core/store/find-landmarks.ts'
import type { FindResults } from '@/lib/core/store/find-results.ts'
import type { LineReader } from '@/lib/core/store/line-reader.ts'
import { rowOfLine } from '@/lib/core/store/row-of-line.ts'
import type { ShownRows } from '@/lib/core/store/shown-rows.ts'
import { standsApart } from '@/lib/core/store/stands-apart.ts'
import type { StoredRow } from '@/lib/core/view/row.ts'
import type { FromWorker, Question, RowRef } from './messages.ts'

/** The log that a question is about. */
export type Shown = {
  readonly reader: LineReader
  readonly rows: ShownRows
  readonly find: FindResults
  readonly generation: number
}

/** Answers a question about the rows as they are now. */
export function answerQuestion(id: number, question: Question, shown: Shown): FromWorker {
  const { rows, reader, find } = shown
  const first = rows.first()
  switch (question.type) {
    case 'row-of': {
      const found = rowOfLine(reader, rows, question.line, question.source)
      const answer = found === null ? null : { ...found, row: found.row - first }
      return { type: 'answer', id, question: 'row-of', answer }
    }
    case 'rows-of': {
      const answer = question.lines.map((line) => {
        const row = rows.rowFrom(line)
        return { row: row - first, exact: row < rows.end() && rows.lineAt(row) === line }
      })
      return { type: 'answer', id, question: 'rows-of', answer }
    }
    case 'find-next': {
      // Going round at the ends needs all of them.
      while (find.step());
      const from = rowBeside(question.from, shown)
      const found = from === null ? null : find.next(from, question.direction)
      const answer = found === null ? null : { ...found, row: found.row - first }
      return { type: 'answer', id, question: 'find-next', answer }
    }
    case 'rows': {
      const range = rangeOf(question, shown)
      const answer = range && readRows(shown, range.from, range.end)
      return { type: 'answer', id, question: 'rows', answer }
    }
    case 'time-counts': {
      return { type: 'answer', id, question: 'time-counts', answer: countByTime(reader, rows, question.stepsMax) }
    }
    case 'landmarks': {
      return { type: 'answer', id, question: 'landmarks', answer: findLandmarks(reader, rows, question.partsMax) }
    }
    case 'find-marks': {
      return { type: 'answer', id, question: 'find-marks', answer: find.marks(question.partsMax) }
    }
    default:
      return question satisfies never
  }
}

/** The number of a row in the memory. Null: it is that of another numbering. */
export function rowOf(
  { line, row, generation }: RowRef,
  { rows, generation: current }: Pick<Shown, 'rows' | 'generation'>,
): number | null {
  if (line !== null) return rows.rowFrom(line)
  return generation === current ? rows.first() + row : null
}

function rowBeside(from: RowRef | 'start' | 'end', shown: Shown): number | null {
  if (from === 'start') return shown.rows.first() - 1
  return from === 'end' ? shown.rows.end() : rowOf(from, shown)
}

/** Null: the question is about rows as they were numbered before. */
function rangeOf(
  asked: { readonly generation: number; readonly firstRow: number; readonly lastRow: number },
  { rows, generation }: Shown,
): { readonly from: number; readonly end: number } | null {
  if (asked.generation !== generation) return null
  const from = rows.first() + Math.max(0, asked.firstRow)
  return { from, end: Math.min(rows.end(), rows.first() + asked.lastRow + 1) }
}

function readRows({ rows, reader }: Shown, from: number, end: number): readonly StoredRow[] {
  const read: StoredRow[] = []
  for (let row = from; row < end; row++) {
    const stored = reader.readLine(rows.lineAt(row))
    if (stored === null) continue
    const apart = reader.showsContext() && standsApart(row, rows.first(), rows.lineAt, reader)
    read.push({ ...stored, apart })
  }
  return read
}
