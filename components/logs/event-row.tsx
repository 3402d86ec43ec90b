import { memo } from 'react'
import type { EventWords } from '@/lib/core/view/describe-event.ts'
import { rowElementId } from './row-element-id.ts'

/** A row that is no line: what happened to the log at this place, as a thin rule with words. */
export const EventRow = memo(function EventRow({
  number,
  text,
  tone,
  openable,
  selected,
  cursor,
}: {
  readonly number: number
  readonly text: string
  readonly tone: EventWords['tone']
  /** It stands for lines that can be read again. */
  readonly openable: boolean
  readonly selected: boolean
  readonly cursor: boolean
}) {
  return (
    <tr
      id={rowElementId(number)}
      aria-rowindex={number + 1}
      aria-selected={selected}
      className="log-row log-event"
      data-row={number}
      data-tone={tone}
      data-cursor={cursor || undefined}
    >
      <td className="log-event-words">
        <span>
          {text}
          {openable ? (
            <button type="button" className="log-open-gap" data-part="gap">
              Open these lines
            </button>
          ) : null}
        </span>
      </td>
    </tr>
  )
})
