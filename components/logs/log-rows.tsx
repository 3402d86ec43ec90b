import type { LineId } from '@/lib/core/logs/line-id.ts'
import type { LineRow } from '@/lib/core/view/row.ts'
import { isSelected, type RowSelection } from '@/lib/core/view/row-selection.ts'
import { EventRow } from './event-row.tsx'
import { LogRow } from './log-row.tsx'
import type { RowWriter } from './row-writer.ts'
import type { RowInSight } from './sight.ts'

/** What is picked out, marked and found in the log. */
export type RowMarks = {
  readonly selection: RowSelection | null
  readonly line: LineId | null
  readonly find: string
  /** The row of the match that the reader is at. */
  readonly foundRow: number | null
}

/** The rows in sight. */
export function LogRows({
  rows,
  cursor,
  marks,
  writer,
}: {
  readonly rows: readonly RowInSight[]
  readonly cursor: number | null
  readonly marks: RowMarks
  readonly writer: RowWriter
}) {
  let dayAbove: string | null = null
  return rows.map(({ number, row }) => {
    const selected = isSelected(marks.selection, number)
    if (row.type === 'event') {
      const { text, tone } = writer.event(row)
      return (
        <EventRow key={number} number={number} text={text} tone={tone} selected={selected} cursor={cursor === number} />
      )
    }
    const timestamp = row.id?.timestamp ?? null
    const day = timestamp === null ? dayAbove : writer.day(timestamp)
    const begins = day !== dayAbove && dayAbove !== null
    dayAbove = day
    return (
      <LogRow
        key={number}
        number={number}
        row={row}
        time={writer.time}
        look={{
          day: begins && timestamp !== null ? writer.dayInWords(timestamp) : null,
          find: marks.find,
          selected,
          cursor: cursor === number,
          marked: isMarked(row, marks.line),
          found: marks.foundRow === number,
        }}
      />
    )
  })
}

function isMarked({ id }: LineRow, line: LineId | null): boolean {
  return id !== null && line !== null && id.timestamp === line.timestamp && id.ordinal === line.ordinal
}
