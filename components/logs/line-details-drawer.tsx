import type { LogSession } from '@/lib/client/logs/log-session.ts'
import type { LineId } from '@/lib/core/logs/line-id.ts'
import { decodeRow } from '@/lib/core/view/decode-row.ts'
import { fieldsOf } from '@/lib/core/view/fields-of.ts'
import { EmptyState } from '../ui/empty-state.tsx'
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
  onClose,
}: {
  readonly session: LogSession
  readonly viewport: LogViewport
  readonly writer: RowWriter
  readonly onCopy: () => void
  readonly onCopyLink: (line: LineId | null) => void
  readonly onFilter: (id: string, row: number) => void
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
  return (
    <LineDetails
      row={row}
      fields={fieldsOf(stored)}
      source={sources.find(({ source }) => source === row.source)?.log ?? null}
      time={row.id === null ? null : writer.fullTime(row.id.timestamp)}
      onCopy={onCopy}
      onCopyLink={() => onCopyLink(row.id)}
      onFilter={(id) => onFilter(id, cursor)}
      onClose={onClose}
    />
  )
}
