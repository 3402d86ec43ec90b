import type { LogSession } from '@/lib/client/logs/log-session.ts'
import type { LineId } from '@/lib/core/logs/line-id.ts'
import { encodePattern } from '@/lib/core/patterns/pattern-value.ts'
import { plainPattern } from '@/lib/core/patterns/text-pattern.ts'
import { decodeRow } from '@/lib/core/view/decode-row.ts'
import { fieldsOf } from '@/lib/core/view/fields-of.ts'
import type { Field } from '@/lib/core/view/row.ts'
import { decodeBytes } from '@/lib/core/view/text/decode-bytes.ts'
import { writtenField } from '@/lib/core/view/written-field.ts'
import { EmptyState } from '../ui/empty-state.tsx'
import { toast } from '../ui/toasts.tsx'
import type { FoundLines } from './filter-by.ts'
import { LineDetails } from './line-details.tsx'
import type { LogViewport } from './log-viewport.ts'
import type { RowWriter } from './row-writer.ts'
import { useSightValue } from './use-log-viewport.ts'

/** The details of the line that the cursor is at. */
export function LineDetailsDrawer({
  session,
  viewport,
  writer,
  onCopy,
  onCopyLink,
  onFilter,
  onFilterText,
  onClose,
}: {
  readonly session: LogSession
  readonly viewport: LogViewport
  readonly writer: RowWriter
  readonly onCopy: () => void
  readonly onCopyLink: (line: LineId | null) => void
  readonly onFilter: (id: string, row: number) => void
  readonly onFilterText: (text: string, found: FoundLines) => void
  readonly onClose: () => void
}) {
  const cursor = useSightValue(viewport, (sight) => sight.cursor)
  const stored = cursor === null ? null : session.readRow(cursor)
  const row = stored === null ? null : decodeRow(stored)
  if (cursor === null || stored === null || row?.type !== 'line') {
    return (
      <aside aria-label="Line details" className="w-[360px] shrink-0 border-l border-line bg-panel max-wide:hidden">
        <EmptyState title="No line chosen">Click a line, or go to one with the arrow keys.</EmptyState>
      </aside>
    )
  }
  const { sources } = session.getState()
  const filterField = (field: Field, found: FoundLines) => {
    const written = writtenField(decodeBytes(stored.message), field)
    if (written === null) toast('No filter can be made of this field', 'The line writes its value in a way of its own.')
    // Where it ends in a letter or a digit, what goes on there is another value: 50 is not 500.
    else onFilterText(encodePattern({ ...plainPattern(written), wholeWord: /\w$/.test(written) }), found)
  }
  return (
    <LineDetails
      row={row}
      message={stored.message}
      fields={fieldsOf(stored)}
      source={sources.find(({ source }) => source === row.source)?.log ?? null}
      time={row.id === null ? null : writer.fullTime(row.id.timestamp)}
      readWhole={() => session.readWholeLine(row.line)}
      onCopy={onCopy}
      onCopyLink={() => onCopyLink(row.id)}
      onFilter={(id) => onFilter(id, cursor)}
      onFilterField={filterField}
      onClose={onClose}
    />
  )
}
