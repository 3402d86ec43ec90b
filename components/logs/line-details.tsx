import { Copy, Link2, X } from 'lucide-react'
import type { LogSource } from '@/lib/core/logs/log-source.ts'
import type { Field, LineRow } from '@/lib/core/view/row.ts'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { FieldList } from './field-list.tsx'
import type { FoundLines } from './filter-by.ts'
import { WholeLine } from './whole-line.tsx'

/** All that is known of one line, beside the log. */
export function LineDetails({
  row,
  message,
  fields,
  source,
  time,
  readWhole,
  onCopy,
  onCopyLink,
  onFilter,
  onFilterField,
  onClose,
}: {
  readonly row: LineRow
  readonly message: Uint8Array
  readonly fields: readonly Field[]
  readonly source: LogSource | null
  /** Its time in full. */
  readonly time: string | null
  /** Reads all of the line, of which `message` may be the front. */
  readonly readWhole: () => Promise<Uint8Array>
  readonly onCopy: () => void
  readonly onCopyLink: () => void
  readonly onFilter: (text: string) => void
  readonly onFilterField: (field: Field, found: FoundLines) => void
  readonly onClose: () => void
}) {
  const ids = [...new Set(row.spans.filter(({ kind }) => kind === 'id').map(({ text }) => text))]
  const facts: readonly Field[] = [
    ...(time === null ? [] : time.split(', ').map((value, at) => ({ path: at === 0 ? 'local time' : 'UTC', value }))),
    ...(row.level === null ? [] : [{ path: 'level', value: row.level }]),
    ...(source === null ? [] : [{ path: 'container', value: `${source.container}, run ${source.restartCount}` }]),
  ]
  return (
    <aside
      aria-label="Line details"
      className="flex w-[360px] shrink-0 flex-col border-l border-line bg-panel max-wide:absolute max-wide:inset-x-0 max-wide:bottom-0 max-wide:z-20 max-wide:max-h-[60%] max-wide:w-auto max-wide:border-t max-wide:border-l-0"
    >
      <div className="flex h-9 shrink-0 items-center gap-1 border-b border-line pr-1 pl-3">
        <h2 className="grow text-sm font-semibold">Line</h2>
        <IconButton label="Close" icon={X} keys="escape" onClick={onClose} />
      </div>
      <div className="min-h-0 grow overflow-y-auto px-3 py-2">
        <FieldList fields={facts} />
        {ids.length === 0 ? null : (
          <ul className="my-3 flex flex-col items-start gap-1">
            {ids.map((id) => (
              <li key={id} className="max-w-full">
                <Button onClick={() => onFilter(id)} className="max-w-full">
                  <span className="truncate">
                    Only lines with <span className="font-mono">{id}</span>
                  </span>
                </Button>
              </li>
            ))}
          </ul>
        )}
        {fields.length === 0 ? null : (
          <>
            <h3 className="mt-3 mb-1 text-xs text-faint">Fields</h3>
            <FieldList fields={fields} onFilter={onFilterField} />
          </>
        )}
        {row.cut ? <WholeLine key={row.line} {...{ message, readWhole }} truncated={row.truncated} /> : null}
      </div>
      <div className="flex shrink-0 gap-2 border-t border-line p-2">
        <Button onClick={onCopy}>
          <Copy aria-hidden className="size-3.5" /> Copy line
        </Button>
        <Button onClick={onCopyLink} disabled={row.id === null}>
          <Link2 aria-hidden className="size-3.5" /> Copy link
        </Button>
      </div>
    </aside>
  )
}
