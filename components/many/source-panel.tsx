'use client'
import { useVirtualizer } from '@tanstack/react-virtual'
import { Search, X } from 'lucide-react'
import { useMemo, useRef, useState } from 'react'
import type { LogView } from '@/lib/core/links/log-view.ts'
import { isShown } from '@/lib/core/sources/choose-shown.ts'
import type { Origins } from '@/lib/core/sources/origins.ts'
import type { ContainerReading } from '@/lib/core/sources/read-containers.ts'
import { type SourceStatus, statusWord } from '@/lib/core/sources/source-status.ts'
import { countOf } from '@/lib/core/view/amounts.ts'
import { FilterChip } from '../logs/filter-chip.tsx'
import type { ChangeView } from '../logs/use-log-view.ts'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { TextField } from '../ui/text-field.tsx'
import { FacetList } from './facet-list.tsx'
import { SourceRow } from './source-row.tsx'

/** Height of a row. Units: CSS pixels */
const rowPx = 44

/** Every container of the log: how it is, and whether its lines are shown. */
export function SourcePanel({
  containers,
  origins,
  view,
  change,
  status,
  onStatus,
  onClose,
}: {
  readonly containers: readonly ContainerReading[]
  readonly origins: Origins
  readonly view: LogView
  readonly change: ChangeView
  /** Only containers of this status are listed; null: all. */
  readonly status: SourceStatus | null
  readonly onStatus: (status: SourceStatus | null) => void
  readonly onClose: () => void
}) {
  const [text, setText] = useState('')
  const scroller = useRef<HTMLUListElement>(null)
  const listed = useMemo(() => {
    const wanted = text.trim().toLowerCase()
    return containers.filter(
      (container) =>
        (status === null || container.status === status) &&
        (wanted === '' || container.key.toLowerCase().includes(wanted) || container.log.node?.includes(wanted)),
    )
  }, [containers, text, status])
  const virtualizer = useVirtualizer({
    count: listed.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowPx,
    getItemKey: (at) => listed[at]?.key ?? at,
    overscan: 8,
  })
  const shown = containers.filter(({ log }) => isShown(view, log)).length

  return (
    <aside
      aria-label="Sources of this log"
      className="flex w-80 shrink-0 flex-col border-l border-line bg-panel max-wide:absolute max-wide:inset-0 max-wide:z-20 max-wide:w-auto max-wide:border-0"
    >
      <div className="flex items-center gap-2 px-3 pt-2">
        <h2 className="text-sm font-medium">Sources</h2>
        <span className="text-xs text-faint tabular-nums">
          {shown === containers.length
            ? countOf(containers.length, 'container')
            : `${shown} of ${countOf(containers.length, 'container')} shown`}
        </span>
        <span className="grow" />
        {shown === containers.length ? null : (
          <Button variant="quiet" onClick={() => change({ hide: [], only: [] })}>
            Show all
          </Button>
        )}
        <IconButton label="Close the sources" icon={X} onClick={onClose} />
      </div>
      <div className="flex flex-wrap items-center gap-2 p-2">
        <TextField
          label="Filter the sources"
          placeholder="Pod, container or node"
          value={text}
          onChange={(event) => setText(event.target.value)}
          start={<Search aria-hidden className="size-3.5 shrink-0 text-faint" />}
          className="grow"
        />
        {status === null ? null : (
          <FilterChip label="List all containers again" onRemove={() => onStatus(null)}>
            {statusWord[status]}
          </FilterChip>
        )}
      </div>
      <FacetList {...{ containers, origins, view, change }} />
      <ul ref={scroller} className="relative min-h-0 grow overflow-y-auto overscroll-contain border-t border-line">
        <li aria-hidden style={{ height: virtualizer.getTotalSize() }} />
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const container = listed[index]
          if (container === undefined) return null
          const origin = origins.bySource.get(container.sources[0] ?? -1) ?? null
          return (
            <SourceRow
              key={container.key}
              {...{ container, origin, containers, view, change }}
              top={start}
              height={rowPx}
            />
          )
        })}
      </ul>
      {listed.length === 0 ? (
        <p className="px-3 py-4 text-sm text-faint">
          {containers.length === 0
            ? 'No containers yet. They appear here as their pods start.'
            : 'No container matches.'}
        </p>
      ) : null}
    </aside>
  )
}
