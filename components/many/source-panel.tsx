'use client'
import { Search, X } from 'lucide-react'
import { useMemo, useState } from 'react'
import { useContextName } from '@/lib/client/use-context-name.ts'
import { pathOf } from '@/lib/core/links/path-of.ts'
import { withContext } from '@/lib/core/links/with-context.ts'
import type { LogSource } from '@/lib/core/logs/log-source.ts'
import { isShown, type ShownSources, soloSources, toggleSources } from '@/lib/core/sources/choose-shown.ts'
import type { Origins } from '@/lib/core/sources/origins.ts'
import type { ContainerReading } from '@/lib/core/sources/read-containers.ts'
import { type SourceStatus, statusWord } from '@/lib/core/sources/source-status.ts'
import { countOf, formatCount } from '@/lib/core/view/amounts.ts'
import { FilterChip } from '../logs/filter-chip.tsx'
import { useGoTo } from '../shell/go-to.ts'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { TextField } from '../ui/text-field.tsx'
import { FacetList } from './facet-list.tsx'
import type { SourceDeeds } from './source-deeds.ts'
import { SourceList } from './source-list.tsx'
import type { ChangeShown } from './use-shown-sources.ts'

/** Every container of the log: how it is, and whether its lines are shown. */
export function SourcePanel({
  containers,
  origins,
  shown,
  status,
  zoneOf,
  previous,
  onShow,
  onStatus,
  onPrevious,
  onClose,
}: {
  readonly containers: readonly ContainerReading[]
  readonly origins: Origins
  readonly shown: ShownSources
  /** Only containers of this status are listed; null: all. */
  readonly status: SourceStatus | null
  readonly zoneOf: (log: LogSource) => string | null
  /** Runs before a restart: how many there are, and whether they are read. */
  readonly previous: { readonly runs: number; readonly read: boolean }
  readonly onShow: ChangeShown
  readonly onStatus: (status: SourceStatus | null) => void
  readonly onPrevious: (read: boolean) => void
  readonly onClose: () => void
}) {
  const [text, setText] = useState('')
  const goTo = useGoTo()
  const context = useContextName()
  const listed = useMemo(() => {
    const wanted = text.trim().toLowerCase()
    const names = ({ key, log, reason }: ContainerReading) => `${key} ${log.node ?? ''} ${reason ?? ''}`.toLowerCase()
    return containers.filter(
      (container) => (status === null || container.status === status) && names(container).includes(wanted),
    )
  }, [containers, text, status])
  const all = useMemo(() => containers.map(({ log }) => log), [containers])
  const deeds: SourceDeeds = useMemo(
    () => ({
      solo: ({ log }) => onShow((before) => soloSources(before, [log])),
      toggle: ({ log }) => onShow((before) => toggleSources(before, [log], all)),
      open: ({ log }) => {
        const path = `${pathOf(log.namespace, log.pod)}?container=${encodeURIComponent(log.container)}`
        goTo(withContext(path, context))
      },
    }),
    [onShow, all, goTo, context],
  )
  const shownCount = all.filter((log) => isShown(shown, log)).length

  return (
    <aside
      aria-label="Sources of this log"
      className="flex w-80 shrink-0 flex-col border-l border-line bg-panel max-wide:absolute max-wide:inset-0 max-wide:z-20 max-wide:w-auto max-wide:border-0"
    >
      <div className="flex h-9 shrink-0 items-center gap-2 pr-1 pl-3 touch:h-11">
        <h2 className="text-sm font-semibold">Sources</h2>
        <span className="text-xs whitespace-nowrap text-faint tabular-nums">
          {shownCount === all.length
            ? countOf(all.length, 'container')
            : `${formatCount(shownCount)} of ${formatCount(all.length)} shown`}
        </span>
        <span className="grow" />
        {shown.only.length + shown.hide.length === 0 ? null : (
          <Button variant="quiet" onClick={() => onShow(() => ({ hide: [], only: [] }))}>
            Show all
          </Button>
        )}
        <IconButton label="Close the sources" icon={X} keys="s" onClick={onClose} />
      </div>
      <div className="flex shrink-0 flex-wrap items-center gap-2 px-2 pb-2">
        <TextField
          label="Filter the sources"
          placeholder="Pod, container, node or reason"
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
      <FacetList {...{ containers, origins, shown, zoneOf, onShow }} />
      {previous.runs === 0 && !previous.read ? null : (
        <label className="flex min-h-7 shrink-0 items-center gap-2 px-3 pb-2 text-sm touch:min-h-10">
          <input
            type="checkbox"
            checked={previous.read}
            onChange={(event) => onPrevious(event.target.checked)}
            className="size-3.5 accent-accent"
          />
          Runs before a restart
          <span className="text-xs text-faint tabular-nums">{previous.runs}</span>
        </label>
      )}
      <div className="flex min-h-0 grow flex-col border-t border-line">
        <SourceList {...{ listed, origins, shown, deeds }} />
        {listed.length === 0 ? (
          <p className="px-3 py-4 text-sm text-faint">
            {containers.length === 0
              ? 'No containers yet. They appear here as their pods start.'
              : 'No container matches.'}
          </p>
        ) : null}
      </div>
    </aside>
  )
}
