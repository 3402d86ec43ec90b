import { Copy, Link2, X } from 'lucide-react'
import type { LogSource } from '@/lib/core/logs/log-source.ts'
import type { Field, LineRow } from '@/lib/core/view/row.ts'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'

/** All that is known of one line, beside the log. */
export function LineDetails({
  row,
  fields,
  source,
  time,
  onCopy,
  onCopyLink,
  onFilter,
  onClose,
}: {
  readonly row: LineRow
  readonly fields: readonly Field[]
  readonly source: LogSource | null
  /** Its time in full. */
  readonly time: string | null
  readonly onCopy: () => void
  readonly onCopyLink: () => void
  readonly onFilter: (text: string) => void
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
        <Fields fields={facts} />
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
            <Fields fields={fields} />
          </>
        )}
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

function Fields({ fields }: { readonly fields: readonly Field[] }) {
  return (
    <dl className="grid grid-cols-[minmax(72px,auto)_1fr] gap-x-3 gap-y-1 text-sm">
      {fields.map(({ path, value }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a line may name a field twice
        <div key={at} className="col-span-2 grid grid-cols-subgrid">
          <dt className="max-w-40 break-words text-faint">{path}</dt>
          <dd className="font-mono wrap-anywhere whitespace-pre-wrap">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
