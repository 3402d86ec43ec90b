import { gapRange } from '@/lib/core/links/gap-range.ts'
import type { LineId } from '@/lib/core/logs/line-id.ts'
import type { Origin } from '@/lib/core/sources/origins.ts'
import type { LineRow } from '@/lib/core/view/row.ts'
import { isSelected } from '@/lib/core/view/row-selection.ts'
import { EventRow } from './event-row.tsx'
import { LogRow } from './log-row.tsx'
import type { OriginColumns } from './origin-columns.ts'
import type { RowWriter } from './row-writer.ts'
import type { Sight } from './sight.ts'

const nothingPinned = { sinceTime: null, untilTime: null }

/** What is marked and looked for in the log. */
export type RowMarks = {
  readonly line: LineId | null
  readonly find: string
}

/** Whose the rows are. */
export type RowOrigins = {
  readonly originOf: (source: number) => Origin | null
  readonly columns: OriginColumns
}

/** The rows in sight. */
export function LogRows({
  sight: { rows, cursor, selection, found },
  marks,
  origins,
  writer,
}: {
  readonly sight: Pick<Sight, 'rows' | 'cursor' | 'selection' | 'found'>
  readonly marks: RowMarks
  readonly origins: RowOrigins | null
  readonly writer: RowWriter
}) {
  let dayAbove: string | null = null
  return rows.map(({ number, row }) => {
    const selected = isSelected(selection, number)
    if (row.type === 'event') {
      const { text, tone } = writer.event(row)
      return (
        <EventRow
          key={row.line}
          number={number}
          text={text}
          tone={tone}
          openable={gapRange(row.event, nothingPinned) !== null}
          selected={selected}
          cursor={cursor === number}
        />
      )
    }
    const timestamp = row.id?.timestamp ?? null
    const day = timestamp === null ? dayAbove : writer.day(timestamp)
    const begins = day !== dayAbove && dayAbove !== null
    dayAbove = day
    return (
      <LogRow
        key={row.line}
        number={number}
        row={row}
        time={writer.time}
        origin={origins?.originOf(row.source) ?? null}
        columns={origins?.columns ?? null}
        look={{
          day: begins && timestamp !== null ? writer.dayInWords(timestamp) : null,
          find: marks.find,
          selected,
          cursor: cursor === number,
          marked: isMarked(row, marks.line),
          found: found === number,
        }}
      />
    )
  })
}

function isMarked({ id }: LineRow, line: LineId | null): boolean {
  return id !== null && line !== null && id.timestamp === line.timestamp && id.ordinal === line.ordinal
}
