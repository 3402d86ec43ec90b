import { memo } from 'react'
import type { Origin } from '@/lib/core/sources/origins.ts'
import type { LineRow } from '@/lib/core/view/row.ts'
import { highlightedSpans } from './highlighted-spans.ts'
import { LevelMark } from './level-mark.tsx'
import { OriginCell } from './origin-cell.tsx'
import type { OriginColumns } from './origin-columns.ts'
import { rowElementId } from './row-element-id.ts'
import type { RowWriter } from './row-writer.ts'
import { SpanText } from './span-text.tsx'

/** How a row is written: what is not in the row itself. */
export type RowLook = {
  /** The day that begins with this row. */
  readonly day: string | null
  /** The text looked for; empty: none. */
  readonly find: string
  readonly selected: boolean
  readonly cursor: boolean
  readonly marked: boolean
  /** The match that the reader is at is in this row. */
  readonly found: boolean
}

/** One line of the log. Clicks are heard by the log as a whole: a row is drawn too often to carry ears of its own. */
export const LogRow = memo(
  function LogRow({
    number,
    row,
    time: timeOf,
    origin,
    columns,
    look,
  }: {
    readonly number: number
    readonly row: LineRow
    readonly time: RowWriter['time']
    readonly origin: Origin | null
    readonly columns: OriginColumns | null
    readonly look: RowLook
  }) {
    const time = (row.id !== null && timeOf?.(row.id.timestamp)) || null
    const apart = row.apart && number > 0
    const { day, find, selected, cursor, marked, found } = look
    return (
      <tr
        id={rowElementId(number)}
        aria-rowindex={number + 1}
        aria-selected={selected}
        aria-current={marked || undefined}
        className="log-row"
        data-row={number}
        data-level={row.level ?? undefined}
        data-cursor={cursor || undefined}
        data-marked={marked || undefined}
        data-found={found || undefined}
        data-context={row.context || undefined}
        data-apart={apart || undefined}
      >
        <td className="log-gutter">
          {apart ? <span className="sr-only">after lines left out, </span> : null}
          {row.context ? <span className="sr-only">context, </span> : null}
          {time === null ? null : (
            <span className="log-time" data-part="time" title={time.full}>
              {time.short}
            </span>
          )}
          <LevelMark level={row.level} />
          {origin === null || columns === null ? null : <OriginCell origin={origin} columns={columns} />}
        </td>
        <td className="log-message">
          {highlightedSpans(row.spans, find).map((highlighted, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the spans of a row never change places
            <SpanText key={at} highlighted={highlighted} />
          ))}
          {row.cut ? (
            <button type="button" tabIndex={-1} className="log-whole" data-part="whole">
              show all
            </button>
          ) : null}
          {row.truncated ? <span className="span-muted"> … cut here, the line is longer</span> : null}
        </td>
        {day === null ? null : <td className="log-day">{day}</td>}
      </tr>
    )
  },
  (a, b) =>
    a.number === b.number &&
    a.row === b.row &&
    a.time === b.time &&
    a.origin === b.origin &&
    a.columns === b.columns &&
    sameLook(a.look, b.look),
)

function sameLook(a: RowLook, b: RowLook): boolean {
  return (
    a.day === b.day &&
    a.find === b.find &&
    a.selected === b.selected &&
    a.cursor === b.cursor &&
    a.marked === b.marked &&
    a.found === b.found
  )
}
