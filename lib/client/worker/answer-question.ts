import type { FindResults } from '@/lib/core/store/find-results.ts'
import type { LineReader } from '@/lib/core/store/line-reader.ts'
import { rowOfLine } from '@/lib/core/store/row-of-line.ts'
import type { ShownRows } from '@/lib/core/store/shown-rows.ts'
import type { StoredRow } from '@/lib/core/view/row.ts'
import type { FromWorker, Question } from './messages.ts'

/** The log that a question is about. */
export type Shown = {
  readonly reader: LineReader
  readonly rows: ShownRows
  readonly find: FindResults
  readonly generation: number
}

const lineFeed = 0x0a

/** Answers a question about the rows as they are now. */
export function answerQuestion(id: number, question: Question, shown: Shown): FromWorker {
  const { rows, reader, find, generation } = shown
  const first = rows.first()
  switch (question.type) {
    case 'row-of': {
      const found = rowOfLine(reader, rows, question.line, question.source)
      const answer = found === null ? null : { ...found, row: found.row - first }
      return { type: 'answer', id, question: 'row-of', answer }
    }
    case 'find-next': {
      // Going round at the ends needs all of them.
      while (find.step());
      const found = question.generation === generation ? find.next(first + question.row, question.direction) : null
      const answer = found === null ? null : { ...found, row: found.row - first }
      return { type: 'answer', id, question: 'find-next', answer }
    }
    case 'messages': {
      const range = rangeOf(question, shown)
      const answer = range && readMessages(shown, range.from, range.end)
      return { type: 'answer', id, question: 'messages', answer }
    }
    case 'rows': {
      const range = rangeOf(question, shown)
      const answer = range && readRows(shown, range.from, range.end)
      return { type: 'answer', id, question: 'rows', answer }
    }
    default:
      return question satisfies never
  }
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
    if (stored !== null) read.push(stored)
  }
  return read
}

function readMessages({ rows, reader }: Shown, from: number, end: number): Uint8Array {
  const messages: Uint8Array[] = []
  let length = 0
  for (let row = from; row < end; row++) {
    const line = rows.lineAt(row)
    if (line < reader.firstLine() || reader.isEvent(line)) continue
    const message = reader.messageOf(line)
    messages.push(message)
    length += message.length + 1
  }
  const bytes = new Uint8Array(length)
  let at = 0
  for (const message of messages) {
    bytes.set(message, at)
    at += message.length
    bytes[at++] = lineFeed
  }
  return bytes
}
